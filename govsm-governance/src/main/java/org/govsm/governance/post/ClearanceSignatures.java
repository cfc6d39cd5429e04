package org.govsm.governance.post;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.clearance.ClearanceLane;
import org.govsm.governance.tree.PersonKey;

/**
 * Signatures that clear a post in its lane: who gave one that counts, who else may, and which are
 * open. Nobody clears his own post from lane L2 on, in whichever role, nor one whose facts he found
 * right, and nobody signs twice.
 */
final class ClearanceSignatures {

  /** A clearance is good for 72 hours: a design default of govsm. */
  private static final Duration FRESH = Duration.ofDays(3);

  private static final String RULE = "GSM-GOV-02";

  private final PostCase asked;
  private final ClearanceLane lane;
  private final boolean byAnother;
  private final PostReasons reasons;

  ClearanceSignatures(PostCase asked, ClearanceLane lane, PostReasons reasons) {
    this.asked = asked;
    this.lane = lane;
    this.reasons = reasons;
    byAnother = lane.byAnother() || asked.isByAnother() && !lane.signatures().isEmpty();
  }

  List<ClearanceSignature> judge() {
    if (byAnother && asked.draft().author().isEmpty()) {
      reasons.lacks("author");
    }
    List<Node> given = asked.node().branches("clearances");
    if (!given.isEmpty() && asked.people().isEmpty() && !lane.signatures().isEmpty()) {
      reasons.lacks("people");
    }
    List<Node> good = given.stream().filter(this::counts).toList();
    List<Optional<String>> signed = assigned(good, List.of());
    List<ClearanceSignature> all = new ArrayList<>();
    for (int i = 0; i < lane.signatures().size(); i++) {
      all.add(signature(lane.signatures().get(i), signed.get(i), signed));
    }
    return all;
  }

  private ClearanceSignature signature(
      List<String> roles, Optional<String> by, List<Optional<String>> signed) {
    List<Term> names = roles.stream().map(role -> new Term("role." + role)).toList();
    List<String> may =
        by.isPresent()
            ? List.of()
            : asked.people().orElse(List.of()).stream()
                .filter(person -> person.codes("roles").stream().anyMatch(roles::contains))
                .filter(person -> !PostCase.isOfAgency(person))
                .map(person -> person.text("id"))
                .filter(person -> !(byAnother && asked.isAuthor(person)))
                .filter(person -> !isReviewer(person))
                .filter(person -> !signed.contains(Optional.of(person)))
                .toList();
    if (by.isPresent()) {
      reasons.step(RULE, Message.of("post.cleared").with("person", by.get()).with("roles", names));
    } else {
      reasons.find(RULE, Weight.BLOCKING, Message.of("post.open").with("roles", names));
      if (may.isEmpty() && asked.people().isPresent()) {
        reasons.find(RULE, Weight.WARNING, Message.of("post.nobody").with("roles", names));
      }
    }
    return new ClearanceSignature(roles, by, may);
  }

  /** A person for each signature, as many as there are; no person for two. */
  private List<Optional<String>> assigned(List<Node> good, List<Optional<String>> before) {
    if (before.size() == lane.signatures().size()) {
      return before;
    }
    List<String> roles = lane.signatures().get(before.size());
    List<Optional<String>> best = assigned(good, plus(before, Optional.empty()));
    for (Node one : good) {
      Optional<String> by = asked.person(one.text("by")).map(person -> person.text("id"));
      if (roles.contains(one.text("role")) && !before.contains(by)) {
        List<Optional<String>> next = assigned(good, plus(before, by));
        best = count(next) > count(best) ? next : best;
      }
    }
    return best;
  }

  private static long count(List<Optional<String>> signed) {
    return signed.stream().filter(Optional::isPresent).count();
  }

  private static List<Optional<String>> plus(List<Optional<String>> list, Optional<String> one) {
    List<Optional<String>> longer = new ArrayList<>(list);
    longer.add(one);
    return longer;
  }

  /** What does not count is told, and stands in nobody's way who signs instead. */
  private boolean counts(Node clearance) {
    Optional<String> wrong = wrong(clearance);
    wrong.ifPresent(
        key ->
            reasons.find(
                RULE, Weight.WARNING, Message.of(key).with("person", clearance.text("by"))));
    return wrong.isEmpty();
  }

  private Optional<String> wrong(Node clearance) {
    String person = clearance.text("by");
    Optional<Node> listed = asked.person(person);
    Instant at = clearance.get("at", OffsetDateTime.class).toInstant();
    boolean inLane = lane.signatures().stream().anyMatch(r -> r.contains(clearance.text("role")));
    if (!inLane) {
      return Optional.of("post.other-lane");
    } else if (listed.isEmpty()) {
      return Optional.of("post.stranger");
    } else if (PostCase.isOfAgency(listed.get())) {
      return Optional.of("post.agency");
    } else if (!listed.get().codes("roles").contains(clearance.text("role"))) {
      return Optional.of("post.other-role");
    } else if (byAnother && asked.isAuthor(person)) {
      return Optional.of("post.own");
    } else if (isReviewer(person)) {
      return Optional.of("post.own-review");
    } else if (isOfOther(clearance)) {
      return Optional.of("post.other-text");
    } else if (at.isAfter(asked.at())) {
      return Optional.of("post.late");
    }
    return isOld(at, asked.at()) ? Optional.of("post.old") : Optional.empty();
  }

  /** Whether a clearance is good no more when a post goes out. */
  static boolean isOld(Instant cleared, Instant out) {
    return Duration.between(cleared, out).compareTo(FRESH) > 0;
  }

  /** From lane L2 on, who found the facts right does not also clear them. */
  private boolean isReviewer(String person) {
    return lane.byAnother()
        && asked
            .draft()
            .node()
            .branch("verification")
            .flatMap(checked -> checked.find("by", String.class))
            .filter(by -> PersonKey.same(by, person))
            .isPresent();
  }

  private boolean isOfOther(Node clearance) {
    String digest = asked.draft().digest();
    return clearance.find("digest", String.class).filter(d -> !d.equals(digest)).isPresent();
  }
}
