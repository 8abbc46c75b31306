package dev.batchdot.samples.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** EJML: a dense matrix for each head. */
public final class EjmlPeer implements Contender {
  /** The service loader calls it. */
  public EjmlPeer() {}

  @Override
  public String label() {
    return "EJML";
  }

  @Override
  public Call prepare(Problem problem) {
    int n = problem.n();
    int k = problem.k();
    List<FMatrixRMaj> x = matrices(problem.x().data(), problem.m(), k);
    List<FMatrixRMaj> y =
        problem.yTransposed()
            ? matrices(problem.y().data(), n, k)
            : matrices(problem.y().data(), k, n);
    List<FMatrixRMaj> out = matrices(problem.emptyResult().data(), problem.m(), n);
    return new Call() {
      @Override
      public void run() {
        for (int item = 0; item < x.size(); item++) {
          if (problem.yTransposed()) {
            CommonOps_FDRM.multTransB(x.get(item), y.get(item), out.get(item));
          } else {
            CommonOps_FDRM.mult(x.get(item), y.get(item), out.get(item));
          }
        }
      }

      @Override
      public float[] result() {
        float[] result = problem.emptyResult().data();
        int at = 0;
        for (FMatrixRMaj matrix : out) {
          System.arraycopy(matrix.data, 0, result, at, matrix.getNumElements());
          at += matrix.getNumElements();
        }
        return result;
      }
    };
  }

  private static List<FMatrixRMaj> matrices(float[] items, int rows, int columns) {
    List<FMatrixRMaj> matrices = new ArrayList<>();
    int size = rows * columns;
    for (int at = 0; at < items.length; at += size) {
      float[] item = Arrays.copyOfRange(items, at, at + size);
      matrices.add(new FMatrixRMaj(rows, columns, true, item));
    }
    return matrices;
  }
}
