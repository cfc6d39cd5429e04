package org.govsm.governance.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.governance.clearance.PostClearance;
import org.jspecify.annotations.Nullable;

/**
 * Record of a post: its acts in order, and what follows from them: the state in the machine {@code
 * post.clearance}, the draft as it stands, and who cleared it. Acts are added and never changed.
 */
public final class PostRecord implements ToPlain {

  private static final String BEGIN = PostClearance.machine().initial().code();

  private static final Set<String> OUT = Set.of("PUBLISHED", "CORRECTED");

  private final List<PostAct> acts;
  private final List<PostAct> standing;
  private final String state;
  private final Optional<PostDraft> draft;
  private final List<PostAct> clearances;

  private PostRecord(
      List<PostAct> acts,
      List<PostAct> standing,
      String state,
      Optional<PostDraft> draft,
      List<PostAct> clearances) {
    this.acts = List.copyOf(acts);
    this.standing = List.copyOf(standing);
    this.state = state;
    this.draft = draft;
    this.clearances = List.copyOf(clearances);
  }

  /** A record without an act. */
  public static PostRecord empty() {
    return new PostRecord(List.of(), List.of(), BEGIN, Optional.empty(), List.of());
  }

  /**
   * The schema of what the department says of a post: people, posters, elections, parties, policy.
   */
  public static Schema circumstances() {
    return PostCircumstances.FORM;
  }

  /**
   * The record after one more act, whether it was allowed or not: {@link #check} says so.
   *
   * @param act what was done
   * @return a record with the act behind the others
   */
  public PostRecord with(PostAct act) {
    List<PostAct> all = plus(acts, act);
    return switch (act.kind()) {
      case TAKE_BACK, RETIME -> over(all);
      default -> next(all, act);
    };
  }

  /** The record of acts some of which were taken back, or had a wrong time. */
  private static PostRecord over(List<PostAct> all) {
    PostRecord now = empty();
    for (PostAct one : StandingActs.of(all).all()) {
      now = now.with(one);
    }
    return new PostRecord(all, now.standing, now.state, now.draft, now.clearances);
  }

  private PostRecord next(List<PostAct> all, PostAct act) {
    List<PostAct> signed =
        switch (act.kind()) {
          case CLEAR -> plus(clearances, act);
          case DRAFT, SUBMIT, RESUBMIT, CORRECT -> List.of();
          default -> clearances;
        };
    boolean moves = act.kind() != PostAct.Kind.CLEAR || PostSignatures.areAll(signed);
    String next =
        act.kind()
            .event()
            .filter(event -> moves)
            .flatMap(event -> PostClearance.machine().find(state, event))
            .map(step -> step.to())
            .orElse(state);
    Optional<PostDraft> merged = PostAnswers.merged(draft, act);
    return new PostRecord(all, plus(standing, act), next, merged, signed);
  }

  private static List<PostAct> plus(List<PostAct> list, PostAct act) {
    return Stream.concat(list.stream(), Stream.of(act)).toList();
  }

  /** The acts, in order. */
  public List<PostAct> acts() {
    return acts;
  }

  /**
   * The state.
   *
   * @return its code in the machine {@code post.clearance}
   */
  public String state() {
    return state;
  }

  /** The draft as it stands, with what officers said of it; nothing before it was written. */
  public Optional<PostDraft> draft() {
    return draft;
  }

  /** The clearances of the draft as it stands. */
  public List<PostAct> clearances() {
    return clearances;
  }

  /**
   * The kinds of acts that are possible in the state, whoever does them.
   *
   * @return in the order of the kinds; whether an act is allowed is for {@link #check}
   */
  public List<PostAct.Kind> next() {
    return Stream.of(PostAct.Kind.values())
        .filter(kind -> draft.isPresent() || kind == PostAct.Kind.DRAFT)
        .filter(
            kind ->
                PostActCheck.isIn(state, kind)
                    || kind == PostAct.Kind.CLEAR && isFollowingOwed()
                    || kind == PostAct.Kind.PUBLISH && isOutInPart())
        .toList();
  }

  /** The numbers of the acts that may be taken back or have another time, counted from 1. */
  public List<Integer> outside() {
    return StandingActs.of(acts).outside();
  }

  /** The acts that were not taken back, each at its right time. */
  List<PostAct> standing() {
    return standing;
  }

  /** The last act of a kind that was not taken back. */
  public Optional<PostAct> last(PostAct.Kind kind) {
    return standing.stream().filter(act -> act.kind() == kind).reduce((first, next) -> next);
  }

  /** The address at which each version is said to be, by the last act that says it. */
  public Map<String, String> places() {
    return PostPlaces.standing(standing, variants());
  }

  /** The versions that went out, in the order of the draft. */
  public List<String> out() {
    return variants().stream().filter(this::isOut).toList();
  }

  /** Whether a version went out: where only some places were named, the others stayed behind. */
  boolean isOut(String variant) {
    return outBy(variant).isPresent();
  }

  /** The act by which a version went out. */
  Optional<PostAct> outBy(String variant) {
    return Optional.ofNullable(StandingActs.outBy(standing, variants()).get(variant));
  }

  /** Whether a version is still to go out, while others are and their text is the one cleared. */
  boolean isOutInPart() {
    return state.equals("PUBLISHED") && out().size() < variants().size();
  }

  private List<String> variants() {
    return draft.map(PostDraft::variants).orElse(List.of()).stream()
        .map(one -> one.text("id"))
        .toList();
  }

  /**
   * Checks an act.
   *
   * @param act what is to be done
   * @param circumstances the tree of {@link #circumstances()}
   * @return every finding; one that stands in the way is {@link Finding.Weight#BLOCKING}. Or the
   *     faults of the circumstances
   */
  public Checked<List<Finding>> check(PostAct act, Map<String, ?> circumstances) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = circumstances().read(circumstances).part("", faults);
    return read.filter(node -> faults.isEmpty())
        .<Checked<List<Finding>>>map(
            node -> new Checked.Accepted<>(new PostActCheck(this, act, node).findings()))
        .orElseGet(() -> new Checked.Rejected<>(faults));
  }

  /**
   * May it be posted at a time, and who clears it?
   *
   * @param at when: an instant with its zone
   * @param circumstances the tree of {@link #circumstances()}
   * @return as {@link PostClearanceRequest#ask} says
   * @throws IllegalStateException if there is no draft yet
   */
  public Checked<Decision<PostPermission>> ask(String at, Map<String, ?> circumstances) {
    boolean following = isFollowingOwed();
    return PostClearanceRequest.ask(asked(at, circumstances, following), following);
  }

  /**
   * What is asked.
   *
   * @param following whether it is about the clearance that follows an emergency
   */
  Map<String, @Nullable Object> asked(String at, Map<String, ?> circumstances, boolean following) {
    PostDraft written = draft.orElseThrow(() -> new IllegalStateException("no draft"));
    Map<String, @Nullable Object> asked = new LinkedHashMap<>(circumstances);
    asked.remove(PostCircumstances.PLACES);
    asked.put("at", at);
    asked.put("draft", written.toPlain());
    List<PostAct> counted = following ? since() : clearances;
    asked.put("clearances", Tree.list(counted, PostRecord::clearance));
    return asked;
  }

  /**
   * Whether it went out when its clearance was older than 72 hours. No publication is recorded so;
   * a time that was put right tells it.
   */
  public boolean isOutOld() {
    return StandingActs.isOutOld(standing);
  }

  /** Whether the review of a corrected text is owed, while another officer can still do it. */
  boolean isReviewOwed() {
    return last(PostAct.Kind.CORRECT)
        .filter(act -> PostActCheck.isIn(state, PostAct.Kind.REVIEW))
        .map(standing::lastIndexOf)
        .map(at -> standing.subList(at, standing.size()))
        .filter(since -> since.stream().noneMatch(act -> act.kind() == PostAct.Kind.REVIEW))
        .isPresent();
  }

  /**
   * Whether the clearance is owed that follows an emergency: the post is out, and was not cleared
   * since. {@link #ask} is then about this clearance.
   */
  public boolean isFollowingOwed() {
    List<PostAct> since = since();
    return draft.filter(PostDraft::isEmergency).isPresent()
        && OUT.contains(state)
        && (since.isEmpty() || !PostSignatures.areAll(since));
  }

  /** The clearances after it went out, or was corrected. */
  List<PostAct> since() {
    List<PostAct> since = new ArrayList<>();
    Optional<PostAct> first = StandingActs.of(standing, PostAct.Kind.PUBLISH).stream().findFirst();
    for (PostAct act : standing) {
      switch (act.kind()) {
        case PUBLISH -> {
          if (first.filter(act::equals).isPresent()) {
            since.clear();
          }
        }
        case CORRECT -> since.clear();
        case CLEAR -> since.add(act);
        default -> {}
      }
    }
    return since;
  }

  private static Map<String, Object> clearance(PostAct act) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("by", act.by());
    tree.put("role", act.role());
    tree.put("at", act.atAsWritten());
    tree.put("digest", act.part().text("digest"));
    return tree;
  }

  /**
   * The post as facts that controls judge: an entry of {@code posts} for each variant, and one of
   * {@code contentItems}.
   *
   * @return the members {@code posts} and {@code contentItems}; nothing of it before there is a
   *     draft
   */
  public Map<String, Object> toFacts() {
    return draft.map(written -> new PostFacts(this, written).tree()).orElse(Map.of());
  }

  /** The published tree: state, digest of the draft, acts. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("state", state);
    draft.ifPresent(written -> tree.put("digest", written.digest()));
    tree.put("acts", Tree.list(acts, PostAct::toPlain));
    return tree;
  }
}
