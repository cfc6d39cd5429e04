package org.govsm.governance.assessment.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Term;
import org.govsm.governance.account.Account;
import org.govsm.governance.custody.CustodyHistory;
import org.govsm.governance.facts.FactNode;

/** The state of an account against what is said of its posts, its keys and its days. */
public final class StateConflicts {

  /** What is asked only of accounts that exist; a state that cannot be takes none of them away. */
  static final String[] EXISTING = {
    "GSM-ACC-01",
    "GSM-ACC-02",
    "GSM-ACC-03",
    "GSM-ACC-04",
    "GSM-ACC-05",
    "GSM-ACC-06",
    "GSM-COM-02",
    "GSM-COM-11",
    "GSM-IDM-03",
    "GSM-LEG-03",
    "GSM-PIL-05",
    "GSM-PLA-02",
    "GSM-PLA-04",
    "GSM-PLA-09",
    "GSM-RES-03",
    "GSM-RES-04",
    "GSM-RSP-01",
    "GSM-SEC-02",
    "GSM-SEC-04",
    "GSM-SEC-05",
    "GSM-VAL-01",
    "LAW-AD-05",
    "LAW-DB-01",
    "LAW-EC-03"
  };

  private static final List<String> BEFORE_CREATION = List.of("PROPOSED", "APPROVED", "REJECTED");
  private static final List<String> NO_MORE = List.of("ARCHIVED", "CLOSED");

  /** No new content comes from them; a reply or an automatic copy may. */
  private static final List<String> SILENT = List.of("DORMANT", "SUSPENDED");

  private final Account account;
  private final CustodyHistory custody;
  private final List<Conflict> found = new ArrayList<>();

  private StateConflicts(CheckInput.Scene scene, Account account) {
    this.account = account;
    custody = CustodyHistory.of(scene.facts(), account.id());
  }

  public static List<Conflict> in(CheckInput.Scene scene) {
    List<Conflict> found = new ArrayList<>();
    for (Account account : scene.accounts().all()) {
      StateConflicts conflicts = new StateConflicts(scene, account);
      conflicts.before();
      conflicts.after();
      conflicts.days();
      found.addAll(conflicts.found);
    }
    return found;
  }

  private void add(String code, String... controls) {
    found.add(
        Conflict.of(code, Optional.of(account.id()), controls)
            .with("state", new Term("account." + account.state().orElse("CREATED"))));
  }

  private static boolean isIn(Account account, List<String> states) {
    return states.stream().anyMatch(account::isIn);
  }

  private Stream<FactNode> out() {
    return account.posts().stream()
        .filter(post -> PostState.of(post) == PostState.OUT)
        .map(post -> post.at("publishedAt"));
  }

  private void before() {
    boolean posted = account.at("lastPostAt").isGiven() || out().findAny().isPresent();
    if (isIn(account, BEFORE_CREATION) && (posted || account.at("activatedAt").isGiven())) {
      add("not-there", EXISTING);
    }
    if (account.isIn("CREATED") && account.at("activatedAt").isGiven()) {
      add("not-active", "GSM-COM-02", "GSM-COM-11", "GSM-PIL-05");
    }
  }

  private void after() {
    FactNode since = account.at("stateSince");
    Stream<FactNode> original =
        account.posts().stream()
            .filter(post -> post.at("kind").isWord("original"))
            .filter(post -> PostState.of(post) == PostState.OUT)
            .map(post -> post.at("publishedAt"));
    boolean ended = isIn(account, NO_MORE);
    if (ended || isIn(account, SILENT)) {
      boolean posted =
          Stream.concat(Stream.of(account.at("lastPostAt")), ended ? out() : original)
              .anyMatch(at -> Conflicts.reversed(at, since));
      if (posted) {
        // a dormant account that posts is still measured, and its state questioned
        add("posted-since", ended ? EXISTING : new String[] {"GSM-COM-02", "GSM-PIL-05"});
      }
    }
    if (ended && custody.state().holder().isPresent()) {
      add("held-since", EXISTING);
    }
  }

  private void days() {
    FactNode created = account.at("createdAt");
    if (!isIn(account, BEFORE_CREATION) && Conflicts.reversed(created, account.at("stateSince"))) {
      add("state-before", "GSM-COM-02", "GSM-COM-11", "GSM-PIL-05");
    }
    if (custody.entries().stream().anyMatch(e -> Conflicts.reversed(created, e.at("at")))) {
      add("keys-before", "GSM-ACC-05");
    }
  }
}
