package org.govsm.portal.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.govsm.core.text.Message;
import org.govsm.portal.web.DepartmentNames.Registered;

/**
 * Page services: what every page tells of the installation beside its own content.
 *
 * @param departments reads what departments are called: for each page anew, and only where one
 *     names a department
 * @param persons reads what a user is called, by the id
 * @param threads where pages stand on the way from the need to the payment
 * @param counts how many tasks wait for whom; empty where pages do not say it
 * @param site what stands at the foot of every page
 * @param drafts reads the draft that a user has of a form
 * @param barred why what a caller sends to an address is refused, whatever it is
 */
public record PageServices(
    Supplier<Map<String, Registered>> departments,
    Function<String, Optional<String>> persons,
    Threads threads,
    Optional<WaitingCounts> counts,
    SiteNotice site,
    BiFunction<String, String, Optional<Draft>> drafts,
    Function<Caller, Function<String, Optional<Message>>> barred) {

  /** Of pages for which no store is asked. */
  public static PageServices withoutStore(SiteNotice site) {
    return new PageServices(
        Map::of,
        PageServices::nobody,
        Threads.none(),
        Optional.empty(),
        site,
        PageServices::noDraft,
        PageServices::notBarred);
  }

  /** Of a page that refuses what was asked for: it tells nothing of it, and waits for nothing. */
  PageServices refusing() {
    return new PageServices(
        departments,
        PageServices::nobody,
        Threads.none(),
        Optional.empty(),
        site,
        PageServices::noDraft,
        PageServices::notBarred);
  }

  private static Optional<String> nobody(String id) {
    return Optional.empty();
  }

  private static Function<String, Optional<Message>> notBarred(Caller caller) {
    return path -> Optional.empty();
  }

  private static Optional<Draft> noDraft(String user, String form) {
    return Optional.empty();
  }
}
