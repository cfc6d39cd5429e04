package org.govsm.governance.response;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.EntryCorrections;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.law.TakenBackActs;
import org.govsm.governance.response.QueryAct.Kind;
import org.govsm.governance.tree.PersonKey;
import org.jspecify.annotations.Nullable;

/**
 * Record of a query: how it was received and every act on it, as they were put on record. It never
 * changes; an act that is allowed gives a longer one.
 */
public final class QueryRecord implements ToPlain {

  /** Where a query stands. The set is closed: each allows other acts. */
  public enum State {
    /** It was received, and nobody is to answer it yet. */
    RECEIVED,
    /** An officer is to answer it. */
    ROUTED,
    /** It was answered. */
    ANSWERED,
    /** The person was told to use another procedure; what comes of it is open. */
    REFERRED,
    /** Nothing is left to do. */
    CLOSED
  }

  private static final Set<Kind> WHILE_OPEN =
      Set.of(Kind.ROUTE, Kind.INTERIM, Kind.REPLY, Kind.REFER, Kind.CLOSE);

  private static final List<String> OF_ACTS =
      List.of(
          "assignedTo",
          "firstResponseAt",
          Query.RESPONSE_RECORDED,
          "responseType",
          "closedAt",
          Query.CLOSE_RECORDED);

  private static final Schema FORM =
      Schema.of(
              Field.form("query", Query.form()).required().says("the query as it was received"),
              Field.forms("acts", "act", QueryAct.FORM)
                  .says("what was done, as it was put on record"))
          .where(QueryRecord::faults);

  private final Query entered;
  private final Query received;
  private final List<QueryAct> recorded;
  private final TakenBackActs<QueryAct> takenBack;
  private final List<QueryAct> acts;
  private final Set<QueryAct> disputed;
  private final Repetitions repetitions;
  private final EntryCorrections corrections;

  /** What was typed at entry, and what it is by the corrections that were confirmed. */
  private QueryRecord(Query entered, List<QueryAct> acts) {
    this(entered, received(entered, corrections(acts)), acts);
  }

  private QueryRecord(Query entered, Query received, List<QueryAct> acts) {
    this.entered = entered;
    this.recorded = List.copyOf(acts);
    this.takenBack = TakenBackActs.of(recorded, QueryAct::wrongQuery);
    this.acts = List.copyOf(takenBack.standing());
    this.received = received;
    this.disputed = DisputedAnswers.of(this.acts);
    this.repetitions = Repetitions.of(this.acts);
    this.corrections = corrections(this.acts);
  }

  private static EntryCorrections corrections(List<QueryAct> acts) {
    return EntryCorrections.of("reply", QueryAct.CORRECTED, acts, QueryAct::entryStep);
  }

  private static Query received(Query entered, EntryCorrections corrections) {
    return corrections.applied(entered.toPlain()).map(Query::onRecord).orElse(entered);
  }

  /**
   * Begins the record of a query.
   *
   * @param query with the moment of its receipt, and nothing that comes of acts
   * @return the record, or every fault with its place
   */
  public static Checked<QueryRecord> of(Query query) {
    return fromPlain(Map.of("query", query.toPlain(), "acts", List.of()));
  }

  /**
   * Reads a record.
   *
   * @param tree the published tree
   * @return the record, or every fault with its place, also of acts that were not allowed
   */
  public static Checked<QueryRecord> fromPlain(@Nullable Object tree) {
    return read(FORM.read(tree));
  }

  /**
   * Reads a record that was accepted act by act when it was kept.
   *
   * @param tree the published tree
   * @return the record, or every fault of its form with its place; whether its acts were allowed is
   *     not asked again, as that may be stricter since
   */
  public static Checked<QueryRecord> onRecord(@Nullable Object tree) {
    return read(FORM.onRecord(tree));
  }

  private static Checked<QueryRecord> read(Checked<Node> tree) {
    return tree.<Checked<QueryRecord>>fold(
        node -> new Checked.Accepted<>(read(node)), faults -> new Checked.Rejected<>(faults));
  }

  private static QueryRecord read(Node node) {
    return new QueryRecord(
        Query.of(node.branch("query").orElseThrow()),
        node.branches("acts").stream().map(QueryAct::new).toList());
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    Node query = node.branch("query").orElseThrow();
    if (!query.has("receivedAt")) {
      faults.add(query.fault("receivedAt", "reply.needed", Message.of("reply.input.needed")));
    }
    for (String name : OF_ACTS) {
      if (query.has(name)) {
        faults.add(query.fault(name, "reply.unused", Message.of("reply.input.of-acts")));
      }
    }
    QueryRecord before = new QueryRecord(Query.of(query), List.of());
    for (Node act : node.branches("acts")) {
      if (!faults.isEmpty()) {
        return faults;
      }
      QueryAct next = new QueryAct(act);
      new QueryActRules(before).faults(next).forEach(one -> faults.add(one.within(act.pointer())));
      before = before.with(next);
    }
    return faults;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  private QueryRecord with(QueryAct act) {
    return new QueryRecord(entered, Stream.concat(recorded.stream(), Stream.of(act)).toList());
  }

  /**
   * The record after one act more.
   *
   * @return the record, or why the act is not allowed, each at its place in the act
   */
  public Checked<QueryRecord> after(QueryAct act) {
    List<InputFault> faults = new QueryActRules(this).faults(act);
    return faults.isEmpty() ? new Checked.Accepted<>(with(act)) : new Checked.Rejected<>(faults);
  }

  /** Whether an officer may say that the last answer answered nothing: one who did not give it. */
  public boolean mayDispute(String officer) {
    return answer().filter(last -> !PersonKey.same(last.by(), officer)).isPresent();
  }

  /**
   * Whether an officer may take the last dispute back: who disputed, or anybody but who answered.
   */
  public boolean mayUphold(String officer) {
    return DisputedAnswers.last(acts)
        .filter(answer -> !PersonKey.same(answer.by(), officer))
        .isPresent();
  }

  /** Whether an officer may confirm the correction that waits: one who did not enter it. */
  public boolean mayConfirm(String officer) {
    return corrections.mayConfirm(officer);
  }

  /** The word of who entered the correction that waits. */
  public Optional<WordOfTwo> correctionWord() {
    return corrections.waiting().map(step -> word(step.by(), step.time()));
  }

  /** The word of who closed it as a repetition, which waits for another officer. */
  public Optional<WordOfTwo> repetitionWord() {
    return repeats().map(act -> word(act.by(), act.time()));
  }

  private static WordOfTwo word(String by, ActTime time) {
    return new WordOfTwo(by, time.counts().at().toInstant());
  }

  /** The category whose officers confirm a correction; nothing where there is none yet. */
  public Optional<QueryCategory> confirming() {
    return received.category().or(this::category);
  }

  /** Where it stands. */
  public State state() {
    State state = State.RECEIVED;
    for (QueryAct act : acts) {
      state =
          switch (act.kind()) {
            case ROUTE -> assigned(act, state);
            case INTERIM -> state;
            case REPLY -> isAnswer(act) ? State.ANSWERED : state;
            case REFER -> State.REFERRED;
            case CLOSE -> isStanding(act) ? State.CLOSED : state;
            case REOPEN -> State.ROUTED;
            case DISPUTE, UPHOLD, CORRECT, CONFIRM, TAKE_BACK -> state;
          };
    }
    return state;
  }

  /** Whether it is an answer that no other officer disputed. */
  private boolean isAnswer(QueryAct act) {
    return act.isAnswer() && !disputed.contains(act);
  }

  /**
   * Whether it may settle the query: no disputed answer, nor a close that rested on one, nor one by
   * which one officer alone says that it repeats another.
   */
  boolean isStanding(QueryAct act) {
    return !disputed.contains(act) && !repetitions.isClaim(act);
  }

  /** A category alone gives the query to nobody; a routing of an answered one changes no state. */
  private static State assigned(QueryAct act, State before) {
    return before == State.RECEIVED && act.said("assignedTo").isPresent() ? State.ROUTED : before;
  }

  /** The kinds of acts that may be done now. */
  public Set<Kind> next() {
    Set<Kind> next = EnumSet.copyOf(isOpen() ? WHILE_OPEN : Set.of(Kind.REOPEN));
    next.add(Kind.CORRECT);
    if (answer().isPresent()) {
      next.add(Kind.DISPUTE);
    }
    if (DisputedAnswers.last(acts).isPresent()) {
      next.add(Kind.UPHOLD);
    }
    if (corrections.waiting().isPresent()) {
      next.add(Kind.CONFIRM);
    }
    if (isOpen() && acts.stream().anyMatch(QueryAct::isTold)) {
      next.add(Kind.TAKE_BACK);
    }
    return next;
  }

  /** Whether something is left to do. */
  public boolean isOpen() {
    return state() != State.CLOSED;
  }

  /** The acts that count, in the order in which they were put on record. */
  List<QueryAct> standing() {
    return acts;
  }

  /** The acts as they were put on record, also those that were taken back. */
  public List<QueryAct> acts() {
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

  TakenBackActs<QueryAct> mistakes() {
    return takenBack;
  }

  /** The numbers of the acts of which an officer may say that they are of another query. */
  public List<Integer> takeable(String officer) {
    return takenBack.takeable(officer, QueryAct::isTold);
  }

  Optional<QueryCategory> category() {
    return last(Kind.ROUTE, "queryCategory").flatMap(QueryCategories::find).or(received::category);
  }

  /** The record as it was before an act, by what is known now of its receipt. */
  QueryRecord before(QueryAct act) {
    return new QueryRecord(entered, received, acts.subList(0, acts.indexOf(act)));
  }

  /** The category by whose time it is judged, as {@link LateRoutings} says. */
  Optional<QueryCategory> judgedCategory(
      Optional<ServiceStandard> standard, Optional<ServiceClock> office) {
    return new LateRoutings(this).judgedCategory(standard, office);
  }

  /**
   * The query as it is judged: one that left its category when a time of it was over stays under
   * that time until a second person agrees, and for good where that is a limit of the law.
   *
   * @param standard nothing where none is published
   * @param office the office hours; nothing where they are not known
   */
  public Query judged(Optional<ServiceStandard> standard, Optional<ServiceClock> office) {
    return judgedCategory(standard, office).map(this::query).orElseGet(this::query);
  }

  /**
   * By when it is answered and closed, and whether that was met, by the category by whose time it
   * is judged. What was closed with no more than an acknowledgement is not closed in time.
   *
   * @param standard nothing where none is published
   * @param office the office hours; nothing where they are not known
   * @param asOf the moment for which it is judged
   */
  public Decision<QueryTimes> due(
      Optional<ServiceStandard> standard, Optional<ServiceClock> office, OffsetDateTime asOf) {
    Query judged = judged(standard, office);
    Optional<QueryCategory> routedTo =
        category().filter(now -> !judged.category().equals(Optional.of(now)));
    CorrectedLate late = new LateCorrections(this).of(standard, office);
    return ResponseDue.of(judged, standard, office, asOf, isOnlyAcknowledged(), routedTo, late);
  }

  /** Whether an act moves it to another category than it had. */
  boolean isMove(QueryAct act) {
    return act.kind() == Kind.ROUTE
        && act.said("queryCategory")
            .filter(next -> before(act).category().filter(is(next)).isEmpty())
            .isPresent();
  }

  private static Predicate<QueryCategory> is(String code) {
    return category -> category.code().equals(code);
  }

  /**
   * The public statement on it, by the category by whose time it is judged.
   *
   * @param standard nothing where none is published
   * @param office the office hours; nothing where they are not known
   * @param asOf the moment for which it is judged
   */
  public PublicStatement statement(
      Optional<ServiceStandard> standard, Optional<ServiceClock> office, OffsetDateTime asOf) {
    return PublicStatement.of(this, due(standard, office, asOf));
  }

  boolean isOnlyAcknowledged() {
    return answered().isEmpty() && acts.stream().noneMatch(act -> act.kind() == Kind.REFER);
  }

  /** By when it is first answered by the time that was published for its category. */
  Optional<OffsetDateTime> publishedFirstBy(
      Optional<ServiceStandard> standard, Optional<ServiceClock> office) {
    return judgedCategory(standard, office)
        .filter(one -> standard.flatMap(all -> all.first(one)).isPresent())
        .map(one -> ResponseDue.of(query(one), standard, office, receivedAt()))
        .flatMap(Decision::found)
        .flatMap(QueryTimes::firstBy);
  }

  /** The query as it is, in a category. */
  Query query(QueryCategory category) {
    if (category().filter(category::equals).isPresent()) {
      return query();
    }
    Map<String, Object> tree = new LinkedHashMap<>(query().toPlain());
    tree.put("queryCategory", category.code());
    return Query.onRecord(tree);
  }

  /** Who entered or confirmed a correction of its entry, also one that waits. */
  public List<String> correctedBy() {
    return corrections.tookPart();
  }

  /** Every category that the query had, from its receipt on. */
  public List<QueryCategory> categories() {
    return Stream.concat(received.category().stream(), routed(acts).stream()).distinct().toList();
  }

  static List<QueryCategory> routed(List<QueryAct> acts) {
    return acts.stream()
        .filter(act -> act.kind() == Kind.ROUTE)
        .flatMap(act -> act.said("queryCategory").stream())
        .flatMap(code -> QueryCategories.find(code).stream())
        .toList();
  }

  /** The record of what was done by an entry that stood before. */
  QueryRecord formerly(Map<String, Object> entry) {
    return new QueryRecord(Query.onRecord(entry), done(acts));
  }

  /** The same entry with what was done until then. */
  QueryRecord until(List<QueryAct> first) {
    return new QueryRecord(entered, done(first));
  }

  Query entered() {
    return entered;
  }

  Query received() {
    return received;
  }

  EntryCorrections corrections() {
    return corrections;
  }

  /** What was done, without what was corrected of its entry. */
  private static List<QueryAct> done(List<QueryAct> acts) {
    return acts.stream().filter(act -> !act.isOfEntry()).toList();
  }

  /** Whether the limit of a category by law was over at a moment, and not surely met. */
  boolean isOverByLaw(QueryCategory category, OffsetDateTime at) {
    Query counted = query(category).counted();
    return ResponseDue.of(counted, Optional.empty(), Optional.empty(), at, isOnlyAcknowledged())
        .found()
        .flatMap(QueryTimes::closedInTime)
        .filter(met -> !met)
        .isPresent();
  }

  private Optional<String> last(Kind kind, String member) {
    return acts.stream()
        .filter(act -> act.kind() == kind)
        .flatMap(act -> act.said(member).stream())
        .reduce((earlier, later) -> later);
  }

  /** When it was received. */
  public OffsetDateTime receivedAt() {
    return received.receivedAt().orElseThrow().at();
  }

  private Optional<QueryAct> firstResponse() {
    return acts.stream().filter(QueryAct::isResponse).findFirst();
  }

  private Optional<QueryAct> answer() {
    return acts.stream().filter(this::isAnswer).reduce((earlier, later) -> later);
  }

  /** Who gave the last answer, or closed what was not answered. */
  public Optional<String> answeredBy() {
    return answer().or(this::closed).map(QueryAct::by);
  }

  /** When it was first answered; an acknowledgement, a referral and a close are no answer. */
  Optional<IndianMoment> answeredAt() {
    return answered().map(ActTime::said);
  }

  /** The same, with when that was put on record. */
  Optional<ActTime> answered() {
    return acts.stream().filter(this::isAnswer).findFirst().map(QueryAct::time);
  }

  /**
   * The query as it is after all acts: its category and officer, when it was first answered, and
   * when it was closed. An acknowledgement is a first response; a query that was taken up again is
   * not closed, and its times run from its receipt.
   */
  public Query query() {
    Map<String, Object> tree = new LinkedHashMap<>(received.toPlain());
    category().ifPresent(one -> tree.put("queryCategory", one.code()));
    last(Kind.ROUTE, "assignedTo").ifPresent(one -> tree.put("assignedTo", one));
    firstResponse()
        .ifPresent(
            one -> {
              tree.put("firstResponseAt", one.moment().code());
              recorded(tree, Query.RESPONSE_RECORDED, one);
            });
    answer()
        .flatMap(one -> one.said("responseType"))
        .ifPresent(one -> tree.put("responseType", one));
    if (!isOpen()) {
      QueryAct close = closed().orElseThrow();
      tree.put("closedAt", close.moment().code());
      recorded(tree, Query.CLOSE_RECORDED, close);
    }
    return Query.onRecord(tree);
  }

  /** The act by which it is closed; nothing while something is left to do. */
  public Optional<QueryAct> closed() {
    return isOpen()
        ? Optional.empty()
        : acts.stream()
            .filter(act -> act.kind() == Kind.CLOSE && isStanding(act))
            .reduce((earlier, later) -> later);
  }

  /**
   * The close by which one officer says that it repeats another query; it closes nothing until
   * another officer says the same.
   */
  public Optional<QueryAct> repeats() {
    return repetitions.waiting().filter(act -> isOpen());
  }

  /** The query that this one repeats, by two officers: it counts there, and not here. */
  public Optional<String> sameAs() {
    return closed().flatMap(QueryAct::sameAs);
  }

  private static void recorded(Map<String, Object> tree, String member, QueryAct act) {
    act.time().later().ifPresent(at -> tree.put(member, at.code()));
  }

  /**
   * The last moment of what is next: the first response, an update, or the close.
   *
   * @param times what {@link ResponseDue} found of {@link #query}
   * @return nothing where nothing is due, or where it is not known
   */
  public Optional<OffsetDateTime> dueNext(QueryTimes times) {
    if (!isOpen()) {
      return Optional.empty();
    }
    Optional<OffsetDateTime> first = firstResponse().isEmpty() ? times.firstBy() : Optional.empty();
    return Stream.of(first, update(times.category()), times.closeBy())
        .flatMap(Optional::stream)
        .min(OffsetDateTime::compareTo);
  }

  private Optional<OffsetDateTime> update(QueryCategory category) {
    Optional<Duration> between = category.updates();
    return acts.stream()
        .filter(QueryAct::isResponse)
        .reduce((earlier, later) -> later)
        .flatMap(last -> between.map(time -> last.moment().plus(time).at()));
  }

  /**
   * The query as facts that controls judge: an entry of {@code queries}. An act that is not on
   * record was not done; what the record does not hold is left out.
   *
   * @param id what it is called among the facts
   * @return the member {@code queries}
   */
  public Map<String, Object> toFacts(String id) {
    return toFacts(id, Optional.empty(), Optional.empty());
  }

  /**
   * The same, with the last moment for its first response by the time that the department
   * published.
   *
   * @param standard nothing where none is published
   * @param office the office hours; nothing where they are not known
   */
  public Map<String, Object> toFacts(
      String id, Optional<ServiceStandard> standard, Optional<ServiceClock> office) {
    return Map.of("queries", List.of(new QueryFacts(this).tree(id, standard, office)));
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("query", entered.toPlain());
    tree.put("acts", recorded.stream().map(QueryAct::toPlain).toList());
    return tree;
  }
}
