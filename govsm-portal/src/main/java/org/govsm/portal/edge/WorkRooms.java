package org.govsm.portal.edge;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ClientAddress;
import org.govsm.portal.web.Upload;

/**
 * Work that is done at the same time, by its estimated cost: one caller has a part of it, and those
 * who are known have a room of their own. Costs are in bytes of a question.
 */
public final class WorkRooms {

  /** What a question may bring for nothing: a single case, many times over. */
  private static final long FREE = 4 * 1024;

  /** What an answer costs that takes long whatever is asked. */
  private static final long COSTLY = 128 * 1024;

  private static final long OF_PROCESSOR = 512 * 1024;
  private static final long OF_HEAP = 256;

  private final long ofOne;
  private final Budget ofVisitors;
  private final Budget ofKnown;

  WorkRooms(int processors, long heapBytes) {
    long largest = RequestLimits.USUAL.bodyBytes();
    long room = Math.max(2 * largest, Math.min(processors * OF_PROCESSOR, heapBytes / OF_HEAP));
    this.ofOne = Math.max(largest, room / 2);
    this.ofVisitors = new Budget(ofOne, room);
    this.ofKnown = new Budget(ofOne, room);
  }

  /** As much as this machine can do and hold. */
  public static WorkRooms ofThisMachine() {
    Runtime machine = Runtime.getRuntime();
    return new WorkRooms(machine.availableProcessors(), machine.maxMemory());
  }

  /**
   * Takes room for the work on a request.
   *
   * @param request a request whose caller is known, or not
   * @return gives the room back, once; empty where there is none now
   */
  public Optional<Runnable> take(ContainerRequestContext request, boolean costly) {
    long bytes = Upload.find(request).map(Upload::bytes).orElse(BodyInMemory.bytes(request));
    long cost = Math.min(ofOne, Math.max(costly ? COSTLY : 0, bytes <= FREE ? 0 : bytes));
    Caller caller = Caller.of(request);
    return caller.isSignedIn()
        ? ofKnown.take(caller.actor(), cost)
        : ofVisitors.take(ClientAddress.of(request), cost);
  }
}
