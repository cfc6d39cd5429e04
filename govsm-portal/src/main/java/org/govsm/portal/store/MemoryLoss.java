package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Memory loss: ends the process where no memory is left, and says so first. What is left would
 * neither answer nor end, and whoever started it would not start it again.
 */
public final class MemoryLoss {

  /** As Java itself ends with -XX:+ExitOnOutOfMemoryError. */
  private static final int STATUS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(MemoryLoss.class);

  /** Made before, as there may be no memory to make it of. */
  private static final byte[] PLAIN =
      "ERROR no memory is left; the portal ends\n".getBytes(US_ASCII);

  private static final FileOutputStream ERRORS = new FileOutputStream(FileDescriptor.err);

  private MemoryLoss() {}

  /** Loads what an end needs, while there is memory. */
  public static void prepare() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          endIfLost(thrown);
          LOG.error("the thread {} ended", thread.getName(), thrown);
        });
  }

  /** Ends the process if what was thrown, or what caused it, says that there is no memory. */
  public static void endIfLost(Throwable thrown) {
    if (isLost(thrown)) {
      try {
        LOG.error(
            "no memory is left of {} MiB; the portal ends with status {}: see"
                + " docs/operate/limits.md",
            Runtime.getRuntime().maxMemory() >> 20,
            STATUS,
            thrown);
      } catch (OutOfMemoryError again) {
        plain();
      } finally {
        Runtime.getRuntime().halt(STATUS);
      }
    }
  }

  static boolean isLost(Throwable thrown) {
    @Nullable Throwable one = thrown;
    for (int depth = 0; one != null && depth < 20; depth++) {
      if (one instanceof OutOfMemoryError) {
        return true;
      }
      one = one.getCause();
    }
    return false;
  }

  private static void plain() {
    try {
      ERRORS.write(PLAIN);
    } catch (IOException e) {
      // there is nowhere else to say it
    }
  }
}
