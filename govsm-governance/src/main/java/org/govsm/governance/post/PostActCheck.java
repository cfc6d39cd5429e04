package org.govsm.governance.post;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.process.Actor;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.clearance.ClearanceLane;
import org.govsm.governance.clearance.PostClearance;
import org.govsm.governance.tree.PersonKey;
import org.jspecify.annotations.Nullable;

/** Check of an act on a post: its time, its person, and what the machine asks of its event. */
final class PostActCheck {

  private static final String RULE = "post.act";
  private static final String EMERGENCY = "LE";
  private static final Set<String> WRITTEN = Set.of("DRAFT", "CHANGES_REQUESTED", "EXPIRED");
  private static final Set<String> SENT =
      Set.of("PUBLISHED", "CORRECTED", "TAKEN_DOWN", "ARCHIVED");
  private static final Set<String> LOOKED_AT =
      Set.of("DRAFT", "IN_REVIEW", "CHANGES_REQUESTED", "EXPIRED", "PUBLISHED", "CORRECTED");

  private final PostRecord record;
  private final PostAct act;
  private final Node circumstances;
  private final List<Finding> findings = new ArrayList<>();

  PostActCheck(PostRecord record, PostAct act, Node circumstances) {
    this.record = record;
    this.act = act;
    this.circumstances = circumstances;
  }

  List<Finding> findings() {
    record.standing().stream()
        .filter(one -> !StandingActs.MENDING.contains(one.kind()))
        .reduce((first, next) -> next)
        .filter(last -> act.at().isBefore(last.at()))
        .ifPresent(last -> block("post.before"));
    if (act.kind() != PostAct.Kind.DRAFT && record.draft().isEmpty()) {
      block("post.no-draft");
      return List.copyOf(findings);
    }
    person();
    act.kind().event().ifPresentOrElse(this::event, this::onDraft);
    return List.copyOf(findings);
  }

  private void block(String key) {
    findings.add(PostRules.of(RULE, Weight.BLOCKING, Message.of(key).with("person", act.by())));
  }

  /** Who acts is listed with the role; the author is whoever the draft names. */
  private void person() {
    boolean system = act.role().equals("system") && act.by().equals("system");
    Optional<Node> listed =
        circumstances.branches("people").stream()
            .filter(one -> PersonKey.same(one.text("id"), act.by()))
            .findFirst();
    if (!system && listed.filter(one -> one.codes("roles").contains(act.role())).isEmpty()) {
      block("post.no-role");
    }
    boolean agency = listed.filter(PostCase::isOfAgency).isPresent();
    if (agency && !act.role().equals("author") && !act.role().equals("publisher")) {
      block("post.agency-role");
    }
  }

  private boolean isAuthor() {
    return author().filter(author -> PersonKey.same(author, act.by())).isPresent();
  }

  private Optional<String> author() {
    return (act.kind() == PostAct.Kind.DRAFT ? act.draft() : record.draft())
        .flatMap(PostDraft::author);
  }

  /** Whether a state has an act of a kind, whoever does it. */
  static boolean isIn(String state, PostAct.Kind kind) {
    Set<String> states =
        switch (kind) {
          case DRAFT -> WRITTEN;
          case PLACE, TAKE_BACK, RETIME -> SENT;
          default -> LOOKED_AT;
        };
    return kind.event()
        .map(event -> PostClearance.machine().find(state, event).isPresent())
        .orElseGet(() -> states.contains(state));
  }

  private void onDraft() {
    if (!isIn(record.state(), act.kind())) {
      block("post.not-now");
    }
    if (act.kind() == PostAct.Kind.DRAFT) {
      if (!isAuthor() || !act.role().equals("author")) {
        block("post.not-author");
      }
      return;
    }
    switch (act.kind()) {
      case PLACE -> {
        out();
        places();
      }
      case TAKE_BACK, RETIME -> mending();
      default -> {
        if (isAuthor() || isCorrector()) {
          block("post.own-look");
        }
      }
    }
  }

  /** A time at which the clearance was old is no reason to keep a wrong one: it is told. */
  private void mending() {
    List<String> against = new PostMending(record, act).against();
    against.forEach(this::block);
    if (against.isEmpty() && !record.isOutOld() && record.with(act).isOutOld()) {
      findings.add(PostRules.of(RULE, Weight.WARNING, Message.of("post.out-old")));
    }
  }

  /** Only what went out has an address that can be wrong. */
  private void out() {
    for (Node place : act.part().branches("places")) {
      String variant = place.text("variant");
      if (!record.isOut(variant)) {
        Message text = Message.of("post.not-out").with("variant", variant);
        findings.add(PostRules.of(RULE, Weight.BLOCKING, text));
      }
    }
  }

  private boolean isCorrector() {
    return record
        .last(PostAct.Kind.CORRECT)
        .filter(one -> PersonKey.same(one.by(), act.by()))
        .isPresent();
  }

  private void event(String event) {
    if (Set.of(PostAct.Kind.SUBMIT, PostAct.Kind.RESUBMIT, PostAct.Kind.CORRECT)
        .contains(act.kind())) {
      text();
    }
    if (isOfAuthor() && !isAuthor()) {
      block("post.not-author");
    }
    PostRecord after = record.with(act);
    PostGuards guards = new PostGuards(record, act, evaluated(after));
    findings.addAll(
        PostClearance.machine()
            .fire(state(), event, List.of(actor(guards)), guards::answer)
            .findings()
            .stream()
            .filter(one -> !isSignedInPart(after, one))
            .toList());
    guards.lane().ifPresent(this::laneIs);
    if (isFollowing()) {
      inTime();
    }
    if (act.kind() == PostAct.Kind.PUBLISH) {
      sending(guards);
      alreadyOut();
      places();
    } else if (act.kind() == PostAct.Kind.SCHEDULE && isBefore(act.part(), "publishAt", act.at())) {
      block("post.past");
    } else if (act.kind() == PostAct.Kind.ARCHIVE) {
      captured();
    } else if (act.kind() == PostAct.Kind.CORRECT) {
      correction(guards);
    }
  }

  /** The address is told by what is wrong with it: who sent it can put it right. */
  private void places() {
    new PostPlaces(record, act, circumstances)
        .against()
        .forEach(text -> findings.add(PostRules.of(text.key(), Weight.BLOCKING, text)));
  }

  /** A version goes out once; the address of one that is out is put right. */
  private void alreadyOut() {
    for (Node place : act.part().branches("places")) {
      if (record.isOut(place.text("variant"))) {
        Message text = Message.of("post.already-out").with("variant", place.text("variant"));
        findings.add(PostRules.of(RULE, Weight.BLOCKING, text));
      }
    }
  }

  /**
   * What stands on the platform is captured after it went there and before it was taken down, to
   * the minute, and before it is recorded; a corrected text is reviewed first.
   */
  private void captured() {
    if (record.isFollowingOwed()) {
      block("post.following-owed");
    }
    if (record.isReviewOwed()) {
      block("post.review-owed");
    }
    Instant gone =
        record
            .last(PostAct.Kind.TAKE_DOWN)
            .map(down -> down.at().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES))
            .orElse(Instant.MAX);
    for (Node entry : act.part().branches("entries")) {
      if (isBefore(entry, "capturedAt", out(entry.text("variant")))) {
        block("post.captured-before");
      } else if (!isBefore(entry, "capturedAt", act.at().plusNanos(1))) {
        block("post.captured-ahead");
      } else if (!isBefore(entry, "capturedAt", gone)) {
        block("post.captured-gone");
      }
    }
  }

  /** Since when a version stands as it does. */
  private Instant out(String variant) {
    return Stream.of(record.outBy(variant), record.last(PostAct.Kind.CORRECT))
        .flatMap(Optional::stream)
        .map(PostAct::at)
        .max(Comparator.naturalOrder())
        .map(moment -> moment.truncatedTo(ChronoUnit.MINUTES))
        .orElse(Instant.MIN);
  }

  private static boolean isBefore(Node node, String name, Instant moment) {
    return node.get(name, OffsetDateTime.class).toInstant().isBefore(moment);
  }

  /** A version without a word shows something at least. */
  private void text() {
    boolean empty =
        (act.kind() == PostAct.Kind.CORRECT ? act.draft() : record.draft())
            .orElseThrow().variants().stream()
                .anyMatch(one -> PostDraft.text(one).isBlank() && one.branches("media").isEmpty());
    if (empty) {
      block("post.no-text");
    }
  }

  /**
   * The clearance that follows an emergency is given as if it had not gone out yet; what is still
   * to go out was cleared with the rest.
   */
  private String state() {
    if (act.kind() == PostAct.Kind.PUBLISH && record.isOutInPart()) {
      return "CLEARED";
    }
    return isFollowing() ? "IN_REVIEW" : record.state();
  }

  private boolean isFollowing() {
    return act.kind() == PostAct.Kind.CLEAR && record.isFollowingOwed();
  }

  /** A clearance that follows too late still counts: that it is late is told. */
  private void inTime() {
    Duration hours = ClearanceLane.of(EMERGENCY).afterwards().orElseThrow();
    StandingActs.of(record.standing(), PostAct.Kind.PUBLISH).stream()
        .findFirst()
        .filter(out -> act.at().isAfter(out.at().plus(hours)))
        .map(out -> Message.of("post.following-late").with("hours", hours.toHours()))
        .ifPresent(text -> findings.add(PostRules.of(RULE, Weight.WARNING, text)));
  }

  /** Nobody corrects his own post: the text that is out has then only its author's word. */
  private void correction(PostGuards guards) {
    if (isAuthor()) {
      block("post.own-look");
    }
    Optional<Message> shape =
        guards.lane().flatMap(lane -> corrected().against(lane, listedRoles()));
    Stream.of(shape, guards.againstCorrection())
        .flatMap(Optional::stream)
        .forEach(text -> findings.add(PostRules.of(RULE, Weight.BLOCKING, text)));
  }

  private PostCorrection corrected() {
    return new PostCorrection(
        record.draft().orElseThrow(), act.draft().orElseThrow(), circumstances);
  }

  private List<String> listedRoles() {
    return circumstances.branches("people").stream()
        .filter(one -> one.text("id").equals(act.by()))
        .flatMap(one -> one.codes("roles").stream())
        .toList();
  }

  /** What changed since the clearance stands in the way, whichever way it goes out. */
  private void sending(PostGuards guards) {
    List<Message> wrong =
        guards
            .answer("checked-at-sending")
            .<List<Message>>fold(
                met -> List.of(),
                not -> List.of(not.why()),
                open -> List.of(Message.of("post.missing").with("missing", terms(open.missing()))));
    wrong.forEach(text -> findings.add(PostRules.of(RULE, Weight.BLOCKING, text)));
  }

  static List<Term> terms(List<String> facts) {
    return facts.stream()
        .map(fact -> new Term("fact." + fact.substring(fact.lastIndexOf('/') + 1)))
        .toList();
  }

  private boolean isOfAuthor() {
    return switch (act.kind()) {
      case SUBMIT, RESUBMIT -> true;
      case WITHDRAW -> act.role().equals("author");
      default -> false;
    };
  }

  /** One of two signatures is given before the other: what is open does not stand in its way. */
  private boolean isSignedInPart(PostRecord after, Finding finding) {
    return act.kind() == PostAct.Kind.CLEAR
        && after.state().equals(record.state())
        && finding.weight() == Weight.BLOCKING
        && finding.text().values().get("why") instanceof Message why
        && why.key().equals("post.open");
  }

  /** Whoever may sign in a lane is the clearing authority of the machine. */
  private Actor actor(PostGuards guards) {
    Set<String> roles = new HashSet<>(Set.of(act.role()));
    if (act.kind() == PostAct.Kind.CORRECT) {
      guards
          .lane()
          .filter(lane -> PostCorrection.isSigned(lane, listedRoles()))
          .ifPresent(lane -> roles.add(PostCorrection.NODAL));
    }
    if (act.kind() == PostAct.Kind.CLEAR) {
      ClearanceLane lane = ClearanceLane.of(act.part().text("lane"));
      if (lane.signatures().isEmpty()
          || lane.signatures().stream().anyMatch(one -> one.contains(act.role()))) {
        roles.add("clearing-authority");
      }
    }
    return new Actor(act.by(), roles);
  }

  /** A clearance names the lane that the draft has, and the draft that stands. */
  private void laneIs(ClearanceLane lane) {
    if (act.kind() != PostAct.Kind.CLEAR) {
      return;
    } else if (!act.part().text("lane").equals(lane.code())) {
      Message text = Message.of("post.wrong-lane").with("lane", lane.name());
      findings.add(PostRules.of(RULE, Weight.BLOCKING, text));
    }
    if (!record.draft().orElseThrow().digest().equals(act.part().text("digest"))) {
      block("post.other-text");
    }
  }

  private PostClearanceRequest evaluated(PostRecord after) {
    PostRecord judged = act.kind() == PostAct.Kind.CLEAR ? after : record;
    Map<String, @Nullable Object> asked = new LinkedHashMap<>(circumstances.toPlain());
    boolean following = act.kind() != PostAct.Kind.PUBLISH && judged.isFollowingOwed();
    Map<String, @Nullable Object> tree = judged.asked(time(), asked, following);
    if (act.kind() == PostAct.Kind.CORRECT) {
      tree.put("draft", corrected().judged());
    }
    if (act.kind() == PostAct.Kind.PUBLISH && !act.role().equals("system")) {
      tree.put("publisher", act.by());
    }
    return PostClearanceRequest.over(PostCase.FORM.read(tree).orThrow(), isFollowing());
  }

  /** A post that is scheduled is judged for the time at which it goes out. */
  private String time() {
    return act.kind() == PostAct.Kind.SCHEDULE
        ? String.valueOf(act.part().toPlain().get("publishAt"))
        : act.atAsWritten();
  }
}
