import dev.batchdot.BatchDot;
import dev.batchdot.FloatTensor;

// guide: interface
@BatchDot(xRank = 2, yRank = 3, axes = {1, 2}, xShape = {-1, 20}, yShape = {-1, 30, 21})
interface RefusedScore {
  FloatTensor apply(FloatTensor users, FloatTensor items);
}
// guide: end
