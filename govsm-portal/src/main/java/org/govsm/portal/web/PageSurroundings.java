package org.govsm.portal.web;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.govsm.core.text.Messages;

/** Page surroundings: what every page tells of the installation and of its visitor. */
interface PageSurroundings {

  /** Where it is found out. */
  PageServices services();

  /** Who asks. */
  Caller caller();

  /** The sentences. */
  Messages words();

  /** What stands at the foot of every page. */
  default SiteNotice site() {
    return services().site();
  }

  /**
   * How many tasks wait for the visitor, 0 where the page does not say it.
   *
   * @return nothing while they are counted
   */
  default OptionalInt waiting() {
    return services()
        .counts()
        .map(all -> all.of(caller(), words()))
        .orElseGet(() -> OptionalInt.of(0));
  }

  /** The first task that waits for the visitor; nothing where it is one of this page. */
  default Optional<WorkItem> nextTask() {
    return nextTask(item -> true).filter(item -> !isHere(item));
  }

  /** The first task about an account, but one of this page. */
  default Optional<WorkItem> nextTask(String department, String account) {
    return nextTask(
        item ->
            item.department().equals(department)
                && account.equals(item.what().values().get("account"))
                && !isHere(item));
  }

  private Optional<WorkItem> nextTask(Predicate<WorkItem> fits) {
    return services().counts().flatMap(all -> all.first(caller(), words(), fits));
  }

  private boolean isHere(WorkItem item) {
    return item.page().split("[?#]", 2)[0].equals(path());
  }

  /** The address of the page, without its parameters. */
  String path();

  /** The draft that the caller has of a form with an address. */
  default Optional<Draft> draft(String form) {
    return services().drafts().apply(caller().actor(), LongForm.key(form));
  }
}
