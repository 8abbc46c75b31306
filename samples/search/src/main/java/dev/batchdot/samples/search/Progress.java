package dev.batchdot.samples.search;

import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The progress bars of this program, on standard error. */
final class Progress {
  private Progress() {}

  static ProgressBarBuilder of(String task, String unit, int count) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setUnit(" " + unit, 1)
        .setInitialMax(count)
        // ASCII: the console's encoding is unknown.
        .setStyle(ProgressBarStyle.ASCII)
        .setMaxRenderedLength(Report.WIDTH)
        .setUpdateIntervalMillis(200);
  }
}
