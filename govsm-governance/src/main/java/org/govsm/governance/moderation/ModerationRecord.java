package org.govsm.governance.moderation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.AsciiDigits;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.law.TakenBackActs;
import org.govsm.governance.moderation.ModerationAct.Kind;
import org.govsm.governance.tree.PersonKey;
import org.jspecify.annotations.Nullable;

/**
 * Record of a moderation case: the item, the policy under which it was seen, and every act on it in
 * the order of time. It never changes; an act that is allowed gives a longer one. No act against an
 * author is allowed on criticism, or on a ground that the policy does not have.
 */
public final class ModerationRecord implements ToPlain {

  /** Where a case stands. The set is closed: each allows other acts. */
  public enum State {
    /** It was seen, and nothing is decided. */
    SEEN,
    /** It stays. */
    KEPT,
    /** Something was taken from its author, who is not told yet. */
    ACTED,
    /** Its author was told, or it was put on record why that cannot be. */
    TOLD,
    /** Its author appeals. */
    APPEALED,
    /** The appeal was not allowed, and its author is still to be told. */
    TO_TELL,
    /** The appeal was not allowed, and its author was told: the decision stands. */
    UPHELD,
    /** The appeal was allowed; what was taken is still to be given back. */
    TO_RESTORE,
    /** What was taken was given back. */
    RESTORED
  }

  private static final String ORDER = "orderReference";
  private static final String ORDER_FALLEN = "moderation.order-fallen";

  private static final Schema FORM =
      Schema.of(
              Field.form("policy", ModerationPolicy.form())
                  .says(
                      "the published policy under which it was seen; left out where there was"
                          + " none"),
              Field.form("item", ModerationItem.FORM).required().says("the item"),
              Field.forms("acts", "act", ModerationAct.FORM)
                  .says("what was done, in order of time"))
          .where(ModerationRecord::faults);

  private final Optional<ModerationPolicy> policy;
  private final ModerationItem item;
  private final List<ModerationAct> recorded;
  private final TakenBackActs<ModerationAct> takenBack;
  private final List<ModerationAct> acts;

  private ModerationRecord(
      Optional<ModerationPolicy> policy, ModerationItem item, List<ModerationAct> acts) {
    this.policy = policy;
    this.item = item;
    this.recorded = List.copyOf(acts);
    this.takenBack = TakenBackActs.of(recorded, ModerationAct::step);
    this.acts = List.copyOf(takenBack.standing());
  }

  /** Begins the record of an item. */
  public static ModerationRecord of(Optional<ModerationPolicy> policy, ModerationItem item) {
    return new ModerationRecord(policy, item, List.of());
  }

  /**
   * Reads a record.
   *
   * @param tree the published tree
   * @return the record, or every fault with its place, also of acts that were not allowed
   */
  public static Checked<ModerationRecord> fromPlain(@Nullable Object tree) {
    return read(FORM.read(tree));
  }

  /**
   * Reads a record that was accepted act by act when it was kept.
   *
   * @param tree the published tree
   * @return the record, or every fault of its form with its place; whether its acts were allowed is
   *     not asked again, as that may be stricter since
   */
  public static Checked<ModerationRecord> onRecord(@Nullable Object tree) {
    return read(FORM.onRecord(tree));
  }

  private static Checked<ModerationRecord> read(Checked<Node> tree) {
    return tree.<Checked<ModerationRecord>>fold(
        node -> new Checked.Accepted<>(read(node, node.branches("acts"))),
        faults -> new Checked.Rejected<>(faults));
  }

  private static ModerationRecord read(Node node, List<Node> acts) {
    return new ModerationRecord(
        node.branch("policy").map(ModerationPolicy::new),
        new ModerationItem(node.branch("item").orElseThrow()),
        acts.stream().map(ModerationAct::new).toList());
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    ModerationRecord before = read(node, List.of());
    for (Node act : node.branches("acts")) {
      ModerationAct next = new ModerationAct(act);
      before.against(next).forEach(one -> faults.add(one.within(act.pointer())));
      if (!faults.isEmpty()) {
        return faults;
      }
      before = before.with(next);
    }
    return faults;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  private ModerationRecord with(ModerationAct act) {
    return new ModerationRecord(
        policy, item, Stream.concat(recorded.stream(), Stream.of(act)).toList());
  }

  /**
   * The record after one act more.
   *
   * @return the record, or why the act is not allowed, each at its place in the act
   */
  public Checked<ModerationRecord> after(ModerationAct act) {
    List<InputFault> faults = against(act);
    return faults.isEmpty() ? new Checked.Accepted<>(with(act)) : new Checked.Rejected<>(faults);
  }

  private List<InputFault> against(ModerationAct act) {
    List<InputFault> faults = new ArrayList<>();
    if (!next().contains(act.kind())) {
      Message text =
          Message.of("moderation.input.not-now")
              .with("state", new Term("moderation-state." + state()));
      return List.of(new InputFault("/kind", "moderation.not-now", text));
    }
    IndianMoment last =
        recorded.isEmpty() ? item.seen() : recorded.get(recorded.size() - 1).moment();
    if (act.moment().isBefore(last)) {
      Message text = Message.of("moderation.input.before").with("at", last);
      faults.add(new InputFault("/at", "moderation.early", text));
    }
    switch (act.kind()) {
      case DECIDE -> {
        passedUp(act, faults);
        again(act, faults);
        decide(act, faults);
      }
      case NOTIFY -> told(act, faults);
      case APPEAL -> appeal(act, faults);
      case DECIDE_APPEAL -> decideAppeal(act, faults);
      case RESTORE -> restore(act, faults);
      case ADD_ORDER -> further(act, faults);
      case TAKE_BACK -> new WrongItem(takenBack).against(act).ifPresent(faults::add);
      default -> {}
    }
    return faults;
  }

  /** What was passed up is decided by another person of a higher role. */
  private void passedUp(ModerationAct act, List<InputFault> faults) {
    Optional<ModerationAct> before = escalated();
    if (before.filter(one -> PersonKey.same(one.by(), act.by())).isPresent()) {
      faults.add(fault("/by", "moderation.passed-up", "moderation.input.passed-up"));
    } else if (before.filter(one -> !one.isBelow(act.role())).isPresent()) {
      faults.add(fault("/role", "moderation.passed-up", "moderation.input.passed-up"));
    }
    boolean up = act.said("action").filter(Grounds.ESCALATE::equals).isPresent();
    if (up && act.isOfTheHighest()) {
      faults.add(fault("/action", "moderation.highest", "moderation.input.highest"));
    }
  }

  /**
   * What was given back is taken again by an order, or by another person than decided before; where
   * an appeal was allowed, by another clause and ground too.
   */
  private void again(ModerationAct act, List<InputFault> faults) {
    if (state() == State.TO_RESTORE) {
      stays(act, faults);
    }
    if (state() != State.RESTORED) {
      return;
    }
    if (act.said("action").filter(ModerationDecision::isAgainstTheAuthor).isEmpty()) {
      faults.add(fault("/action", "moderation.again", "moderation.input.again"));
    } else if (act.said("ground").filter(Grounds.OF_AN_ORDER::contains).isPresent()) {
      return;
    } else if (isAllowed(acts) && acts.stream().anyMatch(one -> isOfClause(one, act))) {
      faults.add(fault("/policyClause", "moderation.again", "moderation.input.again-clause"));
    } else if (isDeciding(act.by())) {
      faults.add(fault("/by", "moderation.again", "moderation.input.again-own"));
    }
  }

  /** What an appeal freed from the clause stays away by an order alone. */
  private static void stays(ModerationAct act, List<InputFault> faults) {
    if (act.said("action").filter(ModerationDecision::isAgainstTheAuthor).isEmpty()) {
      faults.add(fault("/action", "moderation.stays", "moderation.input.stays"));
    } else if (act.said("ground").filter(Grounds.OF_AN_ORDER::contains).isEmpty()) {
      faults.add(fault("/ground", "moderation.stays", "moderation.input.stays"));
    }
  }

  /** Whether one of some acts allows an appeal. */
  private static boolean isAllowed(List<ModerationAct> some) {
    return some.stream()
        .anyMatch(act -> act.said("outcome").filter(ModerationAct.ALLOWED::equals).isPresent());
  }

  private static boolean isOfClause(ModerationAct before, ModerationAct act) {
    return before.kind() == Kind.DECIDE
        && Stream.of("policyClause", "ground")
            .anyMatch(
                name -> before.said(name).isPresent() && before.said(name).equals(act.said(name)));
  }

  /** A further order is one, and is not named already. */
  private void further(ModerationAct act, List<InputFault> faults) {
    if (act.said("ground").filter(Grounds.OF_AN_ORDER::contains).isEmpty()) {
      faults.add(fault("/ground", "moderation.further", "moderation.input.further"));
    } else if (orders().containsKey(act.said(ORDER).orElse(""))) {
      faults.add(fault("/" + ORDER, "moderation.further", "moderation.input.further-named"));
    }
  }

  /** The last decision, where it passed the item up. */
  private Optional<ModerationAct> escalated() {
    return decided().filter(act -> act.said("action").filter(Grounds.ESCALATE::equals).isPresent());
  }

  /**
   * Whether a person may do an act of a kind in a role: an appeal is decided by nobody who decided
   * on the item, and what was passed up by another person of a higher role.
   */
  public boolean mayDo(Kind kind, String person, String role) {
    return switch (kind) {
      case DECIDE ->
          escalated()
              .map(one -> !PersonKey.same(one.by(), person) && one.isBelow(role))
              .orElse(true);
      case DECIDE_APPEAL -> !isDeciding(person);
      case TAKE_BACK -> !takeable(person, role).isEmpty();
      default -> true;
    };
  }

  /** The notice names what it rests on, and the time for the appeal where there is one. */
  private void told(ModerationAct act, List<InputFault> faults) {
    String text = act.said("text").orElse("");
    Optional<String> basis =
        decided().flatMap(one -> one.said("policyClause").or(() -> one.said(ORDER)));
    if (basis.filter(named -> !names(text, named)).isPresent()) {
      Message why = Message.of("moderation.input.notice-basis").with("basis", basis.get());
      faults.add(new InputFault("/text", "moderation.notice", why));
    }
    Optional<Long> days = policy.map(ModerationPolicy::appealDays);
    boolean timed =
        days.filter(one -> names(text, String.valueOf(one))).isPresent()
            || Stream.of(act.time().said(), act.time().counts())
                .flatMap(from -> policy.map(by -> by.appealUntil(from.day())).stream())
                .anyMatch(day -> names(text, String.valueOf(day.getYear())));
    if (days.isPresent() && !timed) {
      Message why = Message.of("moderation.input.notice-appeal").with("days", days.get());
      faults.add(new InputFault("/text", "moderation.notice", why));
    }
  }

  /** Whether a text has a word or number, in digits of any script. */
  private static boolean names(String text, String word) {
    String alone =
        "(?<![\\p{L}\\p{N}])" + Pattern.quote(AsciiDigits.of(word)) + "(?![\\p{L}\\p{N}])";
    return Pattern.compile(alone).matcher(AsciiDigits.of(text)).find();
  }

  /** What breaks a rule of the policy is refused; what the decision lacks is asked for. */
  private void decide(ModerationAct act, List<InputFault> faults) {
    ModerationDecision decision = decision(act, Optional.empty(), Optional.empty());
    for (String code : new ModerationReview(decision, policy).beforeNotice()) {
      faults.add(
          switch (code) {
            case "moderation.never-a-ground" -> fault("/ground", code, "moderation.input.never");
            case "moderation.before-policy" -> fault("/at", code, code);
            case "moderation.no-clause", "moderation.other-ground" ->
                fault("/policyClause", code, code);
            case "moderationGround" -> needed("/ground", "moderation.input.needed");
            case "moderationPolicy" -> needed("/policyClause", "moderation.input.no-policy");
            case "sha256" -> needed("/action", "moderation.input.no-copy");
            default -> needed("/" + code, "moderation.input.needed");
          });
    }
  }

  private static InputFault needed(String pointer, String key) {
    return fault(pointer, "moderation.needed", key);
  }

  private static InputFault fault(String pointer, String code, String key) {
    return new InputFault(pointer, code, Message.of(key));
  }

  /** An appeal after its time is taken up only with a reason. */
  private void appeal(ModerationAct act, List<InputFault> faults) {
    Optional<LocalDate> until = appealUntil().filter(act.moment().day()::isAfter);
    if (until.isPresent() && act.said("reason").isEmpty()) {
      Message text = Message.of("moderation.input.late").with("until", until.get());
      faults.add(new InputFault("/reason", "moderation.late-appeal", text));
    }
  }

  private void decideAppeal(ModerationAct act, List<InputFault> faults) {
    if (isDeciding(act.by())) {
      faults.add(fault("/by", "moderation.own-review", "moderation.own-review"));
    }
  }

  private void restore(ModerationAct act, List<InputFault> faults) {
    if (state() != State.TO_RESTORE && act.said("reason").isEmpty()) {
      faults.add(needed("/reason", "moderation.input.needed"));
    }
  }

  /** Whether a person took a decision on the item, by whatever spelling. */
  public boolean isDeciding(String person) {
    return acts.stream()
        .anyMatch(act -> act.kind() == Kind.DECIDE && PersonKey.same(act.by(), person));
  }

  /** Where it stands. */
  public State state() {
    State state = State.SEEN;
    for (ModerationAct act : acts) {
      state =
          switch (act.kind()) {
            case DECIDE -> decided(act);
            case NOTIFY, NO_NOTICE -> state == State.ACTED ? State.TOLD : state;
            case APPEAL -> State.APPEALED;
            case DECIDE_APPEAL ->
                act.said("outcome").filter(ModerationAct.ALLOWED::equals).isPresent()
                    ? State.TO_RESTORE
                    : State.TO_TELL;
            case TELL_OUTCOME -> state == State.TO_TELL ? State.UPHELD : state;
            case RESTORE -> State.RESTORED;
            case STATE_SENTIMENT, ADD_ORDER, TAKE_BACK -> state;
          };
    }
    return state;
  }

  /** Whatever is passed up is still to be decided. */
  private static State decided(ModerationAct act) {
    String action = act.said("action").orElseThrow();
    if (ModerationDecision.isAgainstTheAuthor(action)) {
      return State.ACTED;
    }
    return action.equals(Grounds.ESCALATE) ? State.SEEN : State.KEPT;
  }

  /** The kinds of acts that may be done now. */
  public Set<Kind> next() {
    Set<Kind> next = EnumSet.noneOf(Kind.class);
    next.addAll(ofState());
    if (isOutcomeUntold()) {
      next.add(Kind.TELL_OUTCOME);
    }
    if (sentiment().isEmpty()) {
      next.add(Kind.STATE_SENTIMENT);
    }
    if (!acts.isEmpty()) {
      next.add(Kind.TAKE_BACK);
    }
    return next;
  }

  private Set<Kind> ofState() {
    return switch (state()) {
      case SEEN, KEPT, RESTORED -> Set.of(Kind.DECIDE);
      case ACTED -> Set.of(Kind.NOTIFY, Kind.NO_NOTICE, Kind.APPEAL, Kind.RESTORE, Kind.ADD_ORDER);
      case TOLD -> Set.of(Kind.APPEAL, Kind.RESTORE, Kind.ADD_ORDER);
      case APPEALED -> Set.of(Kind.DECIDE_APPEAL, Kind.ADD_ORDER);
      case TO_TELL, UPHELD ->
          lastOf(Kind.NOTIFY).or(() -> lastOf(Kind.NO_NOTICE)).isPresent()
              ? Set.of(Kind.RESTORE, Kind.ADD_ORDER)
              : Set.of(Kind.NOTIFY, Kind.NO_NOTICE, Kind.RESTORE, Kind.ADD_ORDER);
      case TO_RESTORE -> Set.of(Kind.RESTORE, Kind.DECIDE);
    };
  }

  /** Whether the last appeal was decided and its author was not told how. */
  private boolean isOutcomeUntold() {
    return acts.stream()
        .map(ModerationAct::kind)
        .filter(kind -> kind == Kind.DECIDE_APPEAL || kind == Kind.TELL_OUTCOME)
        .reduce((earlier, later) -> later)
        .filter(Kind.DECIDE_APPEAL::equals)
        .isPresent();
  }

  /** The item. */
  public ModerationItem item() {
    return item;
  }

  /** The policy under which it was seen; nothing where none was published. */
  public Optional<ModerationPolicy> policy() {
    return policy;
  }

  /** The acts in the order of time, also those that were taken back. */
  public List<ModerationAct> acts() {
    return recorded;
  }

  /**
   * What two officers took back as put on record in the wrong place, and then what one says is so;
   * of what was taken back nothing else of this tells.
   *
   * @return each with the {@code number} of its act from one on, {@code by} whom it is said,
   *     whether it still {@code stands}, and the numbers of all that falls with it ({@code
   *     entries})
   */
  public List<Map<String, Object>> takenBack() {
    return takenBack.toPlain();
  }

  TakenBackActs<ModerationAct> mistakes() {
    return takenBack;
  }

  /** The numbers of the acts of which a person in a role may say that they are of another item. */
  public List<Integer> takeable(String person, String role) {
    return new WrongItem(takenBack).takeable(person, role);
  }

  /** Who passed the item up to whoever took a decision; nothing where nobody did. */
  Optional<String> passedUpBy(ModerationAct decision) {
    return acts.stream()
        .takeWhile(act -> act != decision)
        .filter(act -> act.kind() == Kind.DECIDE)
        .reduce((earlier, later) -> later)
        .filter(act -> act.said("action").filter(Grounds.ESCALATE::equals).isPresent())
        .map(ModerationAct::by);
  }

  /**
   * The last act of a kind: of those since the item was decided again after it was given back or an
   * appeal was allowed, and of a statement of all.
   */
  Optional<ModerationAct> lastOf(Kind kind) {
    return (kind == Kind.STATE_SENTIMENT ? acts : since(ModerationAct::undoes))
        .stream().filter(act -> act.kind() == kind).reduce((earlier, later) -> later);
  }

  /** The acts after the last of some that another decision followed; all where none did. */
  private List<ModerationAct> since(Predicate<ModerationAct> undoing) {
    int from = 0;
    int back = 0;
    for (int i = 0; i < acts.size(); i++) {
      ModerationAct act = acts.get(i);
      back = undoing.test(act) ? i + 1 : back;
      from = act.kind() == Kind.DECIDE ? back : from;
    }
    return acts.subList(from, acts.size());
  }

  private Optional<ModerationAct> decided() {
    return lastOf(Kind.DECIDE);
  }

  /** What became of the item; nothing while nothing is decided. */
  public Optional<String> action() {
    return decided().flatMap(act -> act.said("action"));
  }

  /** The ground of the decision. */
  public Optional<String> ground() {
    return decided().flatMap(act -> act.said("ground"));
  }

  /** The order on which the decision rests; nothing where it takes nothing or rests on a clause. */
  public Optional<String> order() {
    return decided()
        .filter(act -> action().filter(ModerationDecision::isAgainstTheAuthor).isPresent())
        .filter(act -> ground().filter(Grounds.OF_AN_ORDER::contains).isPresent())
        .flatMap(act -> act.said(ORDER));
  }

  /**
   * All orders on which it rests: that of the decision, and those that were named since.
   *
   * @return each with when it was named
   */
  public Map<String, OffsetDateTime> orders() {
    Map<String, OffsetDateTime> orders = new LinkedHashMap<>();
    order().ifPresent(order -> orders.put(order, decidedAt().orElseThrow()));
    further().forEach(act -> orders.putIfAbsent(act.said(ORDER).orElseThrow(), act.at()));
    return orders;
  }

  /** The acts by which further orders were named since it was given back. */
  List<ModerationAct> further() {
    return since(act -> act.kind() == Kind.RESTORE).stream()
        .filter(act -> act.kind() == Kind.ADD_ORDER)
        .toList();
  }

  /** Every order on which a decision on it ever rested, also before it was given back. */
  public Set<String> everyOrder() {
    return acts.stream()
        .filter(act -> act.said("ground").filter(Grounds.OF_AN_ORDER::contains).isPresent())
        .flatMap(act -> act.said(ORDER).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Who took the last decision; nothing while nothing is decided. */
  public Optional<String> decidedBy() {
    return decided().map(ModerationAct::by);
  }

  /** When the last decision was taken; nothing while nothing is decided. */
  public Optional<OffsetDateTime> decidedAt() {
    return decided().map(ModerationAct::at);
  }

  /**
   * When what was removed was given back the last time, whether or not it was taken again since;
   * nothing where it never was.
   */
  public Optional<OffsetDateTime> givenBackAt() {
    return acts.stream()
        .filter(act -> isRemoved() && act.kind() == Kind.RESTORE)
        .reduce((earlier, later) -> later)
        .map(ModerationAct::at);
  }

  /** Whether it is hidden or deleted, or its author blocked, and not given back since. */
  public boolean isAway() {
    return action().filter(Grounds.REMOVING::contains).isPresent() && state() != State.RESTORED;
  }

  /** What the item says of the department, as it was seen or stated later. */
  public Optional<String> sentiment() {
    return item.sentiment()
        .or(() -> lastOf(Kind.STATE_SENTIMENT).flatMap(act -> act.said("sentiment")));
  }

  /** Whether it was hidden or deleted, or its author blocked, whatever became of it later. */
  public boolean isRemoved() {
    return acts.stream()
        .anyMatch(act -> act.said("action").filter(Grounds.REMOVING::contains).isPresent());
  }

  /** Whether it was removed and given back, and not removed again. */
  public boolean isRestored() {
    return givenBackAt().isPresent() && !isAway();
  }

  /** When the author was told; nothing where the author was not. */
  public Optional<OffsetDateTime> noticeAt() {
    return lastOf(Kind.NOTIFY).map(ModerationAct::at);
  }

  /**
   * The last day of the appeal, from when the notice was put on record; nothing before the notice,
   * or without a policy.
   */
  public Optional<LocalDate> appealUntil() {
    return lastOf(Kind.NOTIFY)
        .flatMap(told -> policy.map(by -> by.appealUntil(told.time().counts().day())));
  }

  /**
   * By which day an appeal that runs is decided, or what was allowed is given back.
   *
   * @return nothing where nothing is due, or the policy sets no time
   */
  public Optional<LocalDate> dueOn() {
    return switch (state()) {
      case APPEALED ->
          lastOf(Kind.APPEAL)
              .flatMap(
                  received ->
                      policy
                          .flatMap(ModerationPolicy::decideDays)
                          .map(days -> received.moment().day().plusDays(days)));
      case TO_RESTORE -> lastOf(Kind.DECIDE_APPEAL).map(act -> act.moment().day());
      default -> Optional.empty();
    };
  }

  /** Whether an appeal runs for which the policy sets no time. */
  public boolean isDueOpen() {
    return state() == State.APPEALED && dueOn().isEmpty();
  }

  /**
   * Whether the decision stands: by the policy, and because no appeal was allowed and nothing was
   * given back; nothing while nothing is decided.
   */
  public Optional<Decision<Boolean>> judged() {
    return judged(false);
  }

  /**
   * The same where the register of legal requests is known too.
   *
   * @param orderFallen whether {@link #order}, and each of {@link #orders}, was declined after it
   *     was a ground, is no order any more by a correction of its entry, or came later by it
   */
  public Optional<Decision<Boolean>> judged(boolean orderFallen) {
    Optional<String> undone =
        undone().or(() -> orderFallen ? Optional.of(ORDER_FALLEN) : Optional.empty());
    return decided()
        .map(
            act ->
                new ModerationReview(
                        decision(
                            act,
                            lastOf(Kind.NOTIFY),
                            lastOf(Kind.DECIDE_APPEAL).map(ModerationAct::by)),
                        policy)
                    .against(undone)
                    .decide());
  }

  private Optional<String> undone() {
    if (isAllowed(lastOf(Kind.DECIDE_APPEAL).stream().toList())) {
      return Optional.of("moderation.appeal-allowed");
    }
    return state() == State.RESTORED ? Optional.of("moderation.undone") : Optional.empty();
  }

  private ModerationDecision decision(
      ModerationAct act, Optional<ModerationAct> told, Optional<String> reviewer) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("item", item.id());
    item.sha256().ifPresent(digest -> tree.put("sha256", digest));
    for (String name : List.of("action", "ground", "policyClause", ORDER)) {
      act.said(name).ifPresent(said -> tree.put(name, said));
    }
    tree.put("moderator", act.by());
    tree.put("at", act.moment().code());
    told.ifPresent(notice -> tree.put("noticeAt", notice.moment().code()));
    appealUntil()
        .filter(day -> told.isPresent())
        .ifPresent(day -> tree.put("appealUntil", day.toString()));
    reviewer.ifPresent(person -> tree.put("reviewedBy", person));
    return ModerationDecision.fromPlain(tree).orThrow();
  }

  /**
   * The case as facts that controls judge.
   *
   * @return the entry of the list {@code moderation}; none while nothing is decided
   */
  public Map<String, Object> toFacts() {
    return new ModerationFacts(this).tree();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    policy.ifPresent(by -> tree.put("policy", by.toPlain()));
    tree.put("item", item.toPlain());
    tree.put("acts", recorded.stream().map(ModerationAct::toPlain).toList());
    return tree;
  }
}
