package org.govsm.governance.response;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.EntryCorrections;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.law.TakenBackActs;
import org.jspecify.annotations.Nullable;

/**
 * Act on a query: what was done, when, by whom, and in which role of the desk. It holds what the
 * department says, and nothing of the person who asks.
 */
public final class QueryAct implements ToPlain {

  /** Kind of act. The set is closed: {@link QueryRecord} says which follows which. */
  public enum Kind {
    /** The query gets its category, or an officer who answers it. */
    ROUTE,
    /** An acknowledgement or an update; the answer is still to come. */
    INTERIM,
    /** The answer. */
    REPLY,
    /** The person is told to use the grievance or the RTI procedure; what comes of it is open. */
    REFER,
    /** Nothing is left to do. */
    CLOSE,
    /** A query that was closed is taken up again. */
    REOPEN,
    /** Another officer says that the last answer answered nothing: it counts as none. */
    DISPUTE,
    /** The last dispute is taken back: the answer stands again, from its own time. */
    UPHOLD,
    /** What was typed wrong when the query was put on record; another officer confirms it. */
    CORRECT,
    /** Another officer confirms the last correction: from then on the query is judged by it. */
    CONFIRM,
    /** A response was put on record in the wrong query; it falls once two officers say so. */
    TAKE_BACK
  }

  /** What a reply does, by the word of who enters it. Only one that answers is the answer. */
  enum Effect {
    ANSWERED,
    ACKNOWLEDGED,
    FORWARDED
  }

  /** The members of a query that are corrected. */
  static final List<String> CORRECTED = List.of("queryCategory", "receivedAt");

  private static final String DOES = "does";
  private static final String FORWARDED_TO = "forwardedTo";

  private static final String SAME_AS = "sameAs";

  /** Of a close that was kept before two officers were asked; never at entry. */
  public static final String BY_ONE = "byOne";

  private static final List<String> OF_ALL =
      List.of("kind", "at", ActTime.RECORDED, "by", "role", WordOfTwo.ANEW);

  private static final Map<Kind, List<String>> NEEDED =
      Map.ofEntries(
          entry(Kind.ROUTE, List.of()),
          entry(Kind.INTERIM, List.of("text")),
          entry(Kind.REPLY, List.of("rank", "responseType")),
          entry(Kind.REFER, List.of("referredTo", "text")),
          entry(Kind.CLOSE, List.of("reason")),
          entry(Kind.REOPEN, List.of("reason")),
          entry(Kind.DISPUTE, List.of("reason")),
          entry(Kind.UPHOLD, List.of("reason")),
          entry(Kind.CORRECT, List.of("reason")),
          entry(Kind.CONFIRM, List.of()),
          entry(Kind.TAKE_BACK, List.of(TakenBackActs.NUMBER, "reason")));

  private static final Map<Kind, List<String>> POSSIBLE =
      Map.ofEntries(
          entry(Kind.ROUTE, List.of("queryCategory", "assignedTo", "reason")),
          entry(Kind.INTERIM, List.of("link")),
          entry(Kind.REPLY, List.of(DOES, FORWARDED_TO, "text", "link")),
          entry(Kind.REFER, List.of("link", "reference")),
          entry(Kind.CLOSE, List.of(SAME_AS)),
          entry(Kind.CORRECT, CORRECTED));

  /** Of these members an act of the kind needs one. */
  private static final Map<Kind, List<String>> ONE_OF =
      Map.of(
          Kind.ROUTE, List.of("queryCategory", "assignedTo"),
          Kind.REPLY, List.of("text", "link"),
          Kind.CORRECT, CORRECTED);

  private static final Set<Kind> SETTLING = Set.of(Kind.REPLY, Kind.REFER, Kind.CLOSE);

  private static final Set<String> NO_ANSWERS =
      Set.of(QueryRouting.ACKNOWLEDGEMENT, QueryRouting.NO_REPLY);

  /** A longer text says something beside its promise. */
  private static final int SHORT = 80;

  static final Schema FORM =
      Schema.of(
              Field.oneOf("kind", Field.Kind.CODE, kinds()).required().says("what was done"),
              Field.of("at", Field.Kind.INSTANT).required().says("when"),
              ActTime.recordedField(),
              Field.of("by", Field.Kind.CODE).identifier().required().says("the officer: an id"),
              Field.oneOf("role", Field.Kind.CODE, QueryRouting.roles().toArray(String[]::new))
                  .required()
                  .says("the role of the desk in which the officer acts"),
              Field.oneOf("queryCategory", Field.Kind.CODE, QueryCategories.codes())
                  .says(
                      "for a routing: the category from now on; for a correction: that of the"
                          + " receipt"),
              Field.of("assignedTo", Field.Kind.CODE)
                  .identifier()
                  .says("for a routing: the officer who answers"),
              Field.oneOf("rank", Field.Kind.CODE, QueryRouting.ranks().toArray(String[]::new))
                  .says("for an answer: its rank"),
              Field.oneOf("responseType", Field.Kind.CODE, "OFFICIAL", "UNOFFICIAL")
                  .says("for an answer: whether it is an official one"),
              Field.oneOf(DOES, Field.Kind.CODE, effects())
                  .says(
                      "for a reply: whether it answers the question, acknowledges its receipt, or"
                          + " tells to whom it was forwarded"),
              Field.of(FORWARDED_TO, Field.Kind.TEXT)
                  .says("for a reply that tells of forwarding: to whom"),
              Field.of("receivedAt", Field.Kind.INSTANT)
                  .says("for a correction: when the query was received"),
              Field.of("text", Field.Kind.TEXT).says("what the department wrote"),
              Field.of("link", Field.Kind.TEXT).says("where it is, or the page that it names"),
              Field.oneOf("referredTo", Field.Kind.CODE, "GRIEVANCE", "RTI")
                  .says("for a referral: the procedure"),
              Field.of("reference", Field.Kind.TEXT)
                  .says("for a referral: the number under which it runs there"),
              Field.of(SAME_AS, Field.Kind.CODE)
                  .identifier()
                  .says(
                      "for a close: the query that this one repeats, so that it counts once; two"
                          + " officers say so"),
              Field.of(TakenBackActs.NUMBER, Field.Kind.COUNT)
                  .says("for what is taken back: the number of the act, from one on"),
              Field.of(BY_ONE, Field.Kind.FLAG)
                  .says(
                      "on record alone: such a close of before two officers were asked, which"
                          + " closed the query"),
              Field.of("reason", Field.Kind.TEXT).reason().says("why"),
              Field.of(WordOfTwo.ANEW, Field.Kind.FLAG)
                  .says(
                      "on record alone: the word of another officer who said the same before does"
                          + " not count any more"))
          .where(QueryAct::faults);

  private static final List<String> TOLD = List.of("text", "link");

  private final Node node;
  private final boolean empty;
  private final boolean noAnswer;

  QueryAct(Node node) {
    this.node = node;
    boolean denies = isDenial(node);
    empty = !denies && isAll(QueryAct::isEmpty);
    noAnswer = kind() == Kind.REPLY && !denies && isAll(QueryAct::isNoAnswer);
  }

  /** Whether something is told to the person, and all of it is so. */
  private boolean isAll(Predicate<FactNode> so) {
    List<String> told = TOLD.stream().flatMap(name -> said(name).stream()).toList();
    return !told.isEmpty() && told.stream().map(FactNode::of).allMatch(so);
  }

  private static String[] kinds() {
    return Stream.of(Kind.values()).map(Kind::name).toArray(String[]::new);
  }

  private static String[] effects() {
    return Stream.of(Effect.values()).map(Effect::name).toArray(String[]::new);
  }

  /**
   * Reads an act.
   *
   * @param tree the published tree
   * @return the act, or every fault with its place
   */
  public static Checked<QueryAct> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<QueryAct>>fold(
            node -> new Checked.Accepted<>(new QueryAct(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    Kind kind = Kind.valueOf(node.text("kind"));
    for (String name : needed(kind)) {
      if (!node.has(name)) {
        faults.add(node.fault(name, "reply.needed", Message.of("reply.input.needed")));
      }
    }
    List<String> either = ONE_OF.getOrDefault(kind, List.of());
    if (!either.isEmpty() && either.stream().noneMatch(node::has)) {
      faults.add(node.fault(either.get(0), "reply.either", Message.of("reply.input." + kind)));
    }
    List<String> asked = asked(kind);
    for (String name : node.toPlain().keySet()) {
      if (!OF_ALL.contains(name) && !asked.contains(name)) {
        faults.add(node.fault(name, "reply.unused", Message.of("reply.input.unused")));
      }
    }
    for (String name : List.of("text", "link", "reference", FORWARDED_TO)) {
      node.find(name, String.class)
          .filter(said -> !name.equals("text") || !isDenial(node))
          .map(FactNode::of)
          .filter(said -> kind == Kind.REPLY ? isNoAnswer(said) : isEmpty(said))
          .ifPresent(
              said ->
                  faults.add(node.fault(name, "reply.nothing", Message.of("reply.input.nothing"))));
    }
    if (kind == Kind.REPLY && node.has("rank")) {
      effect(node).ifPresent(faults::add);
    }
    if (faults.isEmpty() && isOnlyAcknowledging(node)) {
      faults.add(node.fault("text", "reply.acknowledges", Message.of("reply.input.acknowledges")));
    }
    return faults;
  }

  /** Whether it is entered as an answer that denies: to whoever asked, "No" is one. */
  private static boolean isDenial(Node node) {
    return isEnteredAsAnswer(node)
        && node.find("text", String.class).filter(ReplyWords::deny).isPresent();
  }

  private static boolean isEnteredAsAnswer(Node node) {
    return node.find(DOES, String.class).filter(Effect.ANSWERED.name()::equals).isPresent();
  }

  /** Whether it is entered as an answer in words that only acknowledge, and with no link. */
  private static boolean isOnlyAcknowledging(Node node) {
    return isEnteredAsAnswer(node)
        && !node.has("link")
        && node.find("text", String.class).filter(ReplyWords::onlyAcknowledge).isPresent();
  }

  /** So many letters name an office, such as PWD; "the department concerned" names none. */
  private static boolean isName(String text) {
    return text.codePoints().filter(Character::isLetter).count() > 1 && FactNode.of(text).isName();
  }

  /** What is wrong in what a reply says that it does. */
  private static Optional<InputFault> effect(Node node) {
    String rank = node.text("rank");
    Optional<Effect> does = node.find(DOES, String.class).map(Effect::valueOf);
    boolean answers = !NO_ANSWERS.contains(rank);
    if (answers && does.isEmpty()) {
      return Optional.of(node.fault(DOES, "reply.does", Message.of("reply.input.does")));
    } else if (rank.equals(QueryRouting.NO_REPLY) && does.isPresent()
        || !answers && does.filter(Effect.ANSWERED::equals).isPresent()) {
      return Optional.of(
          node.fault(
              DOES,
              "reply.does-not",
              Message.of("reply.input.does-not").with("rank", new Term("reply-rank." + rank))));
    }
    boolean forwards = does.filter(Effect.FORWARDED::equals).isPresent();
    if (forwards && node.find(FORWARDED_TO, String.class).filter(QueryAct::isName).isEmpty()) {
      return Optional.of(
          node.fault(FORWARDED_TO, "reply.needed", Message.of("reply.input.forwarded-to")));
    }
    return !forwards && node.has(FORWARDED_TO)
        ? Optional.of(node.fault(FORWARDED_TO, "reply.unused", Message.of("reply.input.unused")))
        : Optional.empty();
  }

  /**
   * Whether it is entered as an answer in words like those of an acknowledgement: a hint to the
   * officers who read it, which decides nothing.
   */
  public boolean readsAsAcknowledgement() {
    return isAnswer()
        && said("link").isEmpty()
        && said("text").filter(ReplyWords::acknowledge).isPresent();
  }

  /** A placeholder tells the person nothing. */
  private static boolean isEmpty(FactNode said) {
    return !said.isPostponed() && (said.isNoReason() || said.bareDenial().isPresent());
  }

  /** A promise of an answer is an interim reply at most. */
  private static boolean isNoAnswer(FactNode said) {
    return isEmpty(said)
        || said.isOfAnswer() && said.promise().filter(text -> text.length() <= SHORT).isPresent();
  }

  /** The members that an act of a kind must have besides who did it and when. */
  public static Set<String> needed(Kind kind) {
    return Set.copyOf(NEEDED.getOrDefault(kind, List.of()));
  }

  /** The members that an act of a kind has or may have besides who did it and when, in order. */
  public static List<String> asked(Kind kind) {
    return Stream.concat(
            NEEDED.getOrDefault(kind, List.of()).stream(),
            POSSIBLE.getOrDefault(kind, List.of()).stream())
        .toList();
  }

  /** For a close: the query that this one repeats. */
  public Optional<String> sameAs() {
    return said(SAME_AS);
  }

  /** Whether one officer closed it as a repetition before two were asked. */
  boolean isByOne() {
    return node.find(BY_ONE, Boolean.class).orElse(false);
  }

  /** Whether what another officer said before it does not count any more. */
  boolean isAnew() {
    return node.find(WordOfTwo.ANEW, Boolean.class).orElse(false);
  }

  /** The kind. */
  public Kind kind() {
    return Kind.valueOf(node.text("kind"));
  }

  /** When it was done. */
  public OffsetDateTime at() {
    return moment().at();
  }

  IndianMoment moment() {
    return time().said();
  }

  /** When it is said to have been done, and when it was put on record. */
  ActTime time() {
    return ActTime.of(node);
  }

  /** The day on which it counts: the later of the day that is said and that of the record. */
  public LocalDate countsOn() {
    return time().counts().day();
  }

  /** Whether it is about what was typed at entry, and changes nothing of what was done. */
  boolean isOfEntry() {
    return kind() == Kind.CORRECT || kind() == Kind.CONFIRM;
  }

  /** The step of a correction of what was typed at entry; nothing for any other act. */
  Optional<EntryCorrections.Step> entryStep() {
    return isOfEntry()
        ? Optional.of(new EntryCorrections.Step(kind() == Kind.CONFIRM, by(), time(), toPlain()))
        : Optional.empty();
  }

  /** Whether it says something to the person, so that it may be of another one's query. */
  boolean isTold() {
    return List.of(Kind.INTERIM, Kind.REPLY, Kind.REFER).contains(kind());
  }

  /** What it takes back; a dispute falls with the answer that it is about. */
  TakenBackActs.Step wrongQuery() {
    return switch (kind()) {
      case TAKE_BACK -> TakenBackActs.Step.back(node.get(TakenBackActs.NUMBER, Long.class), by());
      case REPLY -> TakenBackActs.Step.act(rest(), by());
      case DISPUTE, UPHOLD -> TakenBackActs.Step.act(TakenBackActs.Rest.ON_EARLIER, by());
      default -> TakenBackActs.Step.act(TakenBackActs.Rest.ALONE, by());
    };
  }

  private TakenBackActs.Rest rest() {
    return isAnswer() ? TakenBackActs.Rest.BEGINS : TakenBackActs.Rest.ALONE;
  }

  /** Who did it: the id of the officer. */
  String by() {
    return node.text("by");
  }

  /** The role of the desk in which the officer acted. */
  public String role() {
    return node.text("role");
  }

  /**
   * A member such as {@code text}, {@code link} or {@code reason}; nothing where it is left out.
   */
  public Optional<String> said(String member) {
    return node.find(member, String.class);
  }

  /** The number under which it runs elsewhere; nothing where its words name none. */
  Optional<String> reference() {
    return said("reference").filter(number -> !isEmpty(FactNode.of(number)));
  }

  /** Whether the person got something to read by it. */
  boolean isResponse() {
    return isToRead() && !empty;
  }

  /** Whether it is kept as a response and its words tell the person nothing. */
  boolean isEmptyResponse() {
    return isToRead() && empty;
  }

  private boolean isToRead() {
    return kind() == Kind.INTERIM || kind() == Kind.REFER || isReply() || isAcknowledgement();
  }

  /** Whether the person got the answer by it; a decision not to reply is none. */
  boolean isAnswer() {
    return isReply() && !noAnswer;
  }

  /**
   * Whether it is kept as an answer and its words give none: such an act is refused now. Whether
   * the person got the answer otherwise is not known.
   */
  boolean isHollow() {
    return isReply() && noAnswer;
  }

  private boolean isReply() {
    return kind() == Kind.REPLY
        && !isAcknowledgement()
        && said("rank").filter(QueryRouting.NO_REPLY::equals).isEmpty();
  }

  /** Whether it is a reply that acknowledges or forwards alone; the answer is still to come. */
  public boolean isAcknowledgement() {
    return kind() == Kind.REPLY
        && (said("rank").filter(QueryRouting.ACKNOWLEDGEMENT::equals).isPresent()
            || said(DOES).filter(does -> !does.equals(Effect.ANSWERED.name())).isPresent());
  }

  /** Whether it may have settled the query. */
  boolean isSettling() {
    return SETTLING.contains(kind()) && !isAcknowledgement();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
