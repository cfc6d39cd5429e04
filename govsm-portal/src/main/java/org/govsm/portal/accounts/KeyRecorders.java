package org.govsm.portal.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.Renewal;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Page;

/**
 * Key recorders: who may record an event of the custody log. The table says by which roles; whoever
 * holds the keys of an account, or is backup, renews them whatever the role is.
 */
record KeyRecorders(Authorisation table, Caller caller) {

  static KeyRecorders of(Page page) {
    return new KeyRecorders(page.table(), page.caller());
  }

  /** Whether the caller may record an event of some account. */
  boolean may(String event) {
    return table
        .transition(CustodyService.MACHINE, event)
        .filter(rule -> caller.isAnyOf(rule.roles()))
        .isPresent();
  }

  /** Whether the caller may record an event of one account, of which the log may not speak yet. */
  boolean may(String event, Optional<AccountCustody> custody) {
    return isKeeper(event, custody)
        || may(event)
            && (caller.isAnybody()
                || custody.filter(one -> Renewal.isBarred(event, one, caller.actor())).isEmpty());
  }

  /** Whether the caller records it by holding the keys, or as a backup. */
  boolean isKeeper(String event, Optional<AccountCustody> custody) {
    return custody.filter(one -> Renewal.mayAsKeeper(event, one, caller.actor())).isPresent();
  }

  /** Holder and backups where they alone record an event now; empty where roles say who does. */
  static List<String> keepers(String event, Optional<AccountCustody> custody) {
    return custody.filter(one -> Renewal.isForKeepersAlone(event, one)).stream()
        .flatMap(one -> Stream.concat(one.holder().stream(), one.backups().stream()))
        .toList();
  }

  /** The roles of the table for an event. */
  static Set<String> roles(Authorisation table, String event) {
    return table
        .transition(CustodyService.MACHINE, event)
        .map(rule -> (Set<String>) new TreeSet<>(rule.roles()))
        .orElse(Set.of());
  }
}
