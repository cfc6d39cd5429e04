package org.govsm.governance.post;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.text.Message;
import org.govsm.governance.clearance.ClearanceLane;
import org.govsm.governance.facts.FactNode;

/** What a record and its decision say of each guard of the machine {@code post.clearance}. */
final class PostGuards {

  private static final Set<String> SOURCES =
      Set.of("post.source", "post.sourceStatus", "post.template", "post.clearedOn");

  private final PostRecord record;
  private final PostAct act;
  private final Optional<PostPermission> permission;
  private final DraftFlags flags;
  private final List<Finding> findings;
  private final List<String> missing;

  PostGuards(PostRecord record, PostAct act, PostClearanceRequest request) {
    this.record = record;
    this.act = act;
    permission = request.decide().found();
    flags = request.flags();
    findings = request.reasons().findings();
    missing = request.reasons().missing();
  }

  GuardAnswer answer(String guard) {
    return switch (guard) {
      case "lane-computed" -> lacking(Set.of("post.kind", "post.electionPeriods"));
      case "sources-attached" -> lacking(SOURCES);
      case "lane-authority", "clearance-fresh" -> signed();
      case "clearance-old" ->
          isSigned() ? GuardAnswer.notMet(Message.of("post.still-fresh")) : GuardAnswer.met();
      case "author-is-not-clearer" ->
          isFound("post.own") ? found("post.own", "") : found("post.own-review", "");
      case "checklist-complete" -> complete();
      case "model-code" -> found("post.achievement", "post.electionPeriods");
      case "still-valid" -> found("post.expired", "");
      case "validity-passed" ->
          isFound("post.expired") || isFound("post.achievement")
              ? GuardAnswer.met()
              : GuardAnswer.notMet(Message.of("post.still-valid"));
      case "authorised-poster" -> found("post.poster", "post.posters");
      case "checked-at-sending" -> allowed();
      case "copy-kept" -> copied();
      case "LAW-EV-01" -> archived();
      default -> GuardAnswer.met();
    };
  }

  Optional<ClearanceLane> lane() {
    return permission.map(PostPermission::lane);
  }

  /** Whether the text of a correction may stand: what is reviewed afterwards is not asked. */
  Optional<Message> againstCorrection() {
    Optional<Message> blocking = blocking("post.open", "post.expired").map(Finding::text);
    List<String> lacks =
        missing.stream().filter(name -> !PostCorrection.REVIEWED.contains(name)).toList();
    if (blocking.isPresent()) {
      return blocking;
    } else if (!flags.asking().isEmpty()) {
      return Optional.of(
          Message.of("post.correction-flags").with("flags", DraftFlags.names(flags.asking())));
    }
    return lacks.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("post.missing").with("missing", PostActCheck.terms(lacks)));
  }

  private Optional<Finding> blocking(String... but) {
    return findings.stream()
        .filter(one -> one.weight() == Weight.BLOCKING)
        .filter(one -> !List.of(but).contains(one.text().key()))
        .findFirst();
  }

  private GuardAnswer asked() {
    return flags.asking().isEmpty() ? GuardAnswer.met() : GuardAnswer.notMet(flags.question());
  }

  private GuardAnswer lacking(Set<String> names) {
    List<String> lacks = missing.stream().filter(names::contains).toList();
    return lacks.isEmpty() ? GuardAnswer.met() : GuardAnswer.unknown(lacks);
  }

  private boolean isSigned() {
    return permission
        .filter(p -> p.signatures().stream().allMatch(one -> one.by().isPresent()))
        .isPresent();
  }

  private GuardAnswer signed() {
    if (isSigned()) {
      return GuardAnswer.met();
    }
    boolean since = isFound("post.other-lane") && flags.isConfirmed(PostFlag.MODEL_CODE);
    return since && isFound("post.open")
        ? GuardAnswer.notMet(Message.of("post.model-code-since"))
        : found("post.open", "post.kind");
  }

  private boolean isFound(String key) {
    return findings.stream().anyMatch(one -> one.text().key().equals(key));
  }

  private GuardAnswer found(String key, String fact) {
    return findings.stream()
        .filter(one -> one.text().key().equals(key))
        .findFirst()
        .<GuardAnswer>map(one -> GuardAnswer.notMet(one.text()))
        .orElseGet(() -> lacking(Set.of(fact)));
  }

  /** All that blocks but the signatures, and all that is missing. */
  private GuardAnswer complete() {
    Optional<Finding> blocking = blocking("post.open");
    return blocking.isPresent()
        ? GuardAnswer.notMet(blocking.get().text())
        : missing.isEmpty() ? asked() : GuardAnswer.unknown(missing);
  }

  private GuardAnswer allowed() {
    GuardAnswer content = complete();
    return content.equals(GuardAnswer.met()) ? signed() : content;
  }

  /** A text that says that there is none, or that one is still to be made, names no copy. */
  private GuardAnswer copied() {
    FactNode copy = FactNode.of(act.part().toPlain()).at("copyRef");
    return copy.isGiven() && copy.undone().isEmpty()
        ? GuardAnswer.met()
        : GuardAnswer.unknown(List.of("post.copyRef"));
  }

  /** Each variant that is out is kept, and what was captured is what was posted. */
  private GuardAnswer archived() {
    Map<String, String> written = record.draft().orElseThrow().textDigests();
    List<String> posted = record.out();
    Map<String, String> kept =
        act.part().branches("entries").stream()
            .collect(Collectors.toMap(entry -> entry.text("variant"), PostGuards::text));
    if (!kept.keySet().containsAll(posted)) {
      return GuardAnswer.unknown(List.of("post.archive"));
    }
    return written.entrySet().containsAll(kept.entrySet())
        ? GuardAnswer.met()
        : GuardAnswer.notMet(Message.of("post.captured-other"));
  }

  private static String text(Node entry) {
    return entry.text("text");
  }
}
