package org.govsm.portal.edge;

import java.util.Optional;
import org.glassfish.grizzly.http.server.Request;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Callers;

/**
 * Room for bodies while they come in: visitors share one room, each with a part of it, and those
 * who are known have another, so that nobody who is not known can keep them out.
 */
final class BodyRooms {

  /** Files of one caller at the same time. */
  static final int FILES_OF_ONE = 8;

  /** Files of all: with the usual limits, 4 GiB on the disk. */
  static final int FILES = 64;

  private static final long MOST_BYTES = 32L * 1024 * 1024;
  private static final int OF_HEAP = 32;
  private static final int PARTS = 4;
  private static final int LEAST_BODIES = 8;

  private final Callers callers;
  private final Budget files = new Budget(FILES_OF_ONE, FILES);
  private final Budget ofVisitors;
  private final Budget ofKnown;

  BodyRooms(Callers callers, RequestLimits limits, long heapBytes) {
    this.callers = callers;
    long least = (long) LEAST_BODIES * limits.bodyBytes();
    long room = Math.max(least, Math.min(MOST_BYTES, heapBytes / OF_HEAP));
    this.ofVisitors = new Budget(room / PARTS, room);
    this.ofKnown = new Budget(room / PARTS, room);
  }

  Optional<String> caller(Request request) {
    return callers.find(request);
  }

  Optional<Runnable> forFile(String caller) {
    return files.take(caller, 1);
  }

  /** Why there is no place for a file of the caller: files of the caller, or those of all. */
  Message whyFull(String caller) {
    return files.isFullFor(caller)
        ? Message.of("problem.files-of-one").with("most", FILES_OF_ONE)
        : Message.of("problem.files-of-all").with("most", FILES);
  }

  /** Who sends a small body is asked only where the visitors' room has none for it. */
  Optional<Runnable> forBody(Request request, String network, long bytes) {
    return ofVisitors
        .take(network, bytes)
        .or(() -> callers.find(request).flatMap(caller -> ofKnown.take(caller, bytes)));
  }
}
