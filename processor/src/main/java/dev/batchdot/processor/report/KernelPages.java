package dev.batchdot.processor.report;

import dev.batchdot.processor.model.KernelModel;
import dev.batchdot.processor.plan.PlannedContraction;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes a page for each interface, beside the classes, and an index of the pages that are there.
 *
 * <p>Incremental builds compile some interfaces and leave the pages of others as they are. So each
 * page originates from its one interface, and the index from none: it is written past the compiler,
 * from what the pages on disk say of themselves, and only where there is a disk.
 */
public final class KernelPages {
  private static final String FOLDER = "batchdot-report";
  private static final String INDEX = "index.html";

  private final Templates templates = new Templates();
  private final Set<Path> indexes = new LinkedHashSet<>();

  /** Writes the page of one kernel. */
  public void write(
      Filer filer, KernelModel model, List<PlannedContraction> contractions, String source)
      throws IOException {
    String name = model.packageName().isEmpty() ? "" : model.packageName() + ".";
    String page = templates.render("kernel", KernelPage.of(model, contractions, source));
    FileObject file =
        filer.createResource(
            StandardLocation.CLASS_OUTPUT,
            "",
            FOLDER + "/" + name + model.kernelName() + ".html",
            model.origin());
    try (OutputStream out = file.openOutputStream()) {
      out.write(page.getBytes(StandardCharsets.UTF_8)); // a writer's encoding is the compiler's
    }
    URI uri = file.toUri();
    if ("file".equals(uri.getScheme())) {
      indexes.add(Path.of(uri).resolveSibling(INDEX));
    }
  }

  /**
   * Writes the index of each folder that got a page; compilations of several modules have several.
   */
  public void writeIndex() throws IOException {
    for (Path index : indexes) {
      List<PageEntry> entries = PageEntry.beside(index);
      Files.writeString(index, templates.render("index", new IndexPage(entries)));
    }
  }

  /** What the index's template reads. */
  private record IndexPage(List<PageEntry> pages) {}
}
