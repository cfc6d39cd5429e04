package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.governance.account.Account;
import org.govsm.governance.custody.CustodyHistory;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/** What is said of accounts, their incidents and their custody against each other. */
public final class AccountConflicts {

  private final CheckInput.Scene scene;
  private final List<Conflict> found = new ArrayList<>();

  private AccountConflicts(CheckInput.Scene scene) {
    this.scene = scene;
  }

  public static List<Conflict> in(CheckInput.Scene scene) {
    AccountConflicts conflicts = new AccountConflicts(scene);
    scene.accounts().all().forEach(conflicts::account);
    scene.facts().each("incidents").forEach(conflicts::incident);
    conflicts.elsewhere();
    return conflicts.found;
  }

  private void add(String code, Account account, String... controls) {
    found.add(Conflict.of(code, Optional.of(account.id()), controls));
  }

  private void account(Account account) {
    FactNode created = account.at("createdAt");
    if (Conflicts.reversed(created, account.at("activatedAt"))) {
      add("activated", account, "GSM-COM-11", "GSM-PIL-05", "GSM-OBJ-01");
    }
    Optional<Moment> start = created.moment();
    if (Conflicts.reversed(start, account.at("lastPostAt"))
        || account.posts().stream()
            .anyMatch(post -> Conflicts.reversed(start, post.at("publishedAt")))) {
      add("posted-before", account, "GSM-COM-11", "GSM-PIL-05", "GSM-OBJ-01");
    }
    if (account.isAddressOfAnother()) {
      add("address", account, "GSM-ACC-02", "GSM-ACC-03", "GSM-ACC-04", "GSM-COM-02");
    }
    lastPost(account);
    custody(account);
    mailbox(account);
  }

  /** A last post beside a list of posts that has another one. */
  private void lastPost(Account account) {
    FactNode last = account.at("lastPostAt");
    Optional<Instant> listed =
        account.lastOriginalPostAt().filter(at -> last.isNone() || last.moment().isPresent());
    Optional<Instant> stated = last.moment().map(m -> m.end());
    boolean later = listed.isPresent() && (last.isNone() || listed.get().isAfter(stated.get()));
    if (later) {
      add("last-post", account, "GSM-COM-11", "GSM-PIL-05");
    }
  }

  /** Keys that are given or renewed as if somebody else held them. */
  private void custody(Account account) {
    CustodyHistory.of(scene.facts(), account.id())
        .conflicts()
        .forEach(
            one ->
                found.add(
                    Conflict.of(one.code(), Optional.of(account.id()), "GSM-ACC-05")
                        .with("person", one.person())));
  }

  private void mailbox(Account account) {
    Optional<BigDecimal> own = account.at("mailbox", "members").number();
    Optional<BigDecimal> all = scene.facts().at("mailbox", "members").number();
    if (own.isPresent() && all.isPresent() && own.get().compareTo(all.get()) != 0) {
      add("mailbox", account, "GSM-SEC-05");
    }
  }

  private void incident(FactNode incident) {
    FactNode noticed = incident.at("noticedAt");
    Optional<String> account = incident.at("account").text();
    for (String later : List.of("recoveredAt", "certInReportedAt", "publicNoticeAt")) {
      if (Conflicts.reversed(noticed, incident.at(later))) {
        found.add(Conflict.of("incident-" + later, account, "SDK-STATE-ACCOUNT"));
      }
    }
  }

  /** Incidents, entries and posts of an account that is not among the accounts. */
  private void elsewhere() {
    if (scene.accounts().list().isEmpty()) {
      return;
    }
    Map<String, Set<String>> named = new TreeMap<>();
    for (FactNode incident : scene.facts().each("incidents")) {
      note(named, incident.at("account"));
    }
    for (FactNode entry : CustodyHistory.log(scene.facts()).items()) {
      note(named, entry.at("account").or(entry.at("accountId")), "GSM-ACC-05");
    }
    scene.facts().each("posts").forEach(post -> note(named, post.at("account")));
    scene.accounts().all().forEach(account -> named.remove(account.id()));
    named.forEach(
        (id, controls) ->
            found.add(
                Conflict.of("no-account", Optional.of(id), controls.toArray(String[]::new))
                    .forAll()));
  }

  /** An entry under a name that no account has may be one of any account. */
  private static void note(Map<String, Set<String>> named, FactNode account, String... controls) {
    account
        .text()
        .ifPresent(
            id -> named.computeIfAbsent(id, one -> new TreeSet<>()).addAll(List.of(controls)));
  }
}
