package org.govsm.procurement.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.procedure.Deviation;
import org.govsm.procurement.procedure.Deviations;
import org.govsm.procurement.procedure.Procedures;
import org.govsm.procurement.procedure.PurchaseClasses;
import org.govsm.procurement.procedure.SingleTenders;
import org.govsm.procurement.procedure.Splitting;
import org.govsm.procurement.procedure.SplittingCheck;
import org.govsm.procurement.procedure.SplittingRequest;
import org.jspecify.annotations.Nullable;

/**
 * Law of a library as a register of purchases asks it: which questions describe a purchase, by what
 * ways one can buy, and how a purchase on record stands to the law of its day.
 */
public final class PurchaseLaw {

  /** The question for the note on the file, which asks for more than the procedure does. */
  public static final String NOTE = "decision-note";

  /** The question by which a purchase is decided. */
  public static final String PROCEDURE = Procedures.QUESTION;

  /** The role of the day by which the law of a purchase is found. */
  public static final String DAY = "publication";

  /** How many days of one need belong together where nobody says. */
  public static final int WINDOW = 365;

  private static final String UNION = "IN";
  private static final String VALUE = "value";
  private static final int LONGEST = 3660;
  private static final List<String> OF_SPLITTING = List.of("procedure.gem", "splitting.bar");

  private final Library library;
  private final Map<String, ProcurementQuestions> doors = new ConcurrentHashMap<>();

  private PurchaseLaw(Library library) {
    this.library = library;
  }

  /**
   * The law of a library.
   *
   * @param library packs and books
   */
  public static PurchaseLaw of(Library library) {
    return new PurchaseLaw(library);
  }

  private Optional<ProcurementQuestions> door(String book) {
    return library
        .book(book)
        .map(found -> doors.computeIfAbsent(book, id -> ProcurementQuestions.of(library, id)));
  }

  /**
   * A question of a book, where it has it.
   *
   * @return the question; nothing where there is no such book or question
   */
  public Optional<Question> question(String book, String id) {
    return door(book).flatMap(one -> one.question(id));
  }

  /**
   * The question with whose days and facts a purchase is described.
   *
   * @return that of the note, else that of the procedure; nothing where the book has neither
   */
  public Optional<Question> described(String book) {
    return question(book, PROCEDURE)
        .flatMap(own -> question(book, NOTE).or(() -> Optional.of(own)));
  }

  /**
   * The facts that a form of a purchase asks: those on which the procedure can depend in the book,
   * the value, and those of the note that the case does not rule out.
   *
   * @param known what is known of the case
   * @return names in order; none where the book does not say how one buys
   */
  public SortedSet<String> asked(String book, Case known) {
    SortedSet<String> asked = new TreeSet<>();
    for (String id : List.of(PROCEDURE, NOTE)) {
      door(book)
          .filter(one -> one.question(id).isPresent())
          .ifPresent(one -> asked.addAll(one.needed(id, known)));
    }
    described(book).flatMap(one -> one.fact(VALUE)).ifPresent(value -> asked.add(VALUE));
    if (PurchaseClasses.isUnexplained(known)) {
      asked.add(PurchaseClasses.REASON);
    }
    return asked;
  }

  /** The books by whose rules purchases can be made. */
  public List<RuleBook> buyingBooks() {
    return library.books().stream().filter(one -> described(one.id()).isPresent()).toList();
  }

  /**
   * The case of a purchase on record. What the law does not ask any more is left out of it.
   *
   * @param days as they were recorded, by role
   * @param facts as they were recorded, by name
   */
  public Case read(String book, Map<String, ?> days, Map<String, ?> facts) {
    return described(book)
        .map(question -> read(question, days, facts))
        .orElseGet(() -> Case.draft().done());
  }

  private static Case read(Question question, Map<String, ?> known, Map<String, ?> given) {
    Map<String, @Nullable Object> days = new LinkedHashMap<>(known);
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(given);
    return question
        .read(Map.of("days", days, "facts", facts))
        .fold(
            read -> read,
            faults -> {
              Set<String> wrong =
                  new LinkedHashSet<>(faults.stream().map(InputFault::pointer).toList());
              days.keySet().removeIf(role -> wrong.contains("/days" + Tree.pointer(role)));
              facts.keySet().removeIf(name -> wrong.contains("/facts" + Tree.pointer(name)));
              return question.read(Map.of("days", days, "facts", facts)).orThrow();
            });
  }

  /**
   * The codes of procedures by which something may have been bought: those that the tables of the
   * book and of the Union may answer, listed by them or only written in their rows.
   */
  public List<String> ways(String book) {
    Stream<String> permitted =
        Stream.of(book, UNION)
            .flatMap(one -> library.book(one).stream())
            .flatMap(one -> Stream.of("procedure.gem", "procedure.outside").flatMap(of(one)));
    return Stream.concat(permitted, singleSource(book).stream()).distinct().toList();
  }

  private static Function<String, Stream<String>> of(RuleBook book) {
    return question ->
        Stream.of("procedure", "permitted").flatMap(field -> ways(book, question, field));
  }

  private static Stream<String> ways(RuleBook book, String question, String field) {
    Stream<String> listed =
        book.question(question).stream()
            .flatMap(asked -> asked.answer().stream())
            .filter(one -> one.name().equals(field))
            .flatMap(one -> one.codes().stream());
    Stream<String> written =
        book.packFor(question, Optional.empty()).stream()
            .flatMap(pack -> pack.answered(question, field).stream());
    return Stream.concat(listed, written);
  }

  /**
   * What is wrong with the code of a way of buying: the rules have none of this name.
   *
   * @return a sentence with the nearest, or with all; nothing where there is such a way, or the
   *     book names none
   */
  public Optional<Message> noWay(String book, String used) {
    List<String> ways = ways(book);
    return ways.isEmpty() || ways.contains(used)
        ? Optional.empty()
        : Optional.of(
            NearestName.told("purchase.no-way", used, ways)
                .with("given", used)
                .with("known", ways));
  }

  /**
   * Compares the way in which a purchase was made with the law of its day.
   *
   * @param used the code of the procedure, where it is on record
   * @return the comparison; nothing where the book does not say how one buys
   */
  public Optional<Deviation> compare(
      String book, Case facts, Optional<String> used, Optional<String> reason) {
    return library
        .book(book)
        .filter(Procedures::isAnsweredBy)
        .map(one -> Deviations.of(one).compare(facts, used, reason));
  }

  /**
   * Reasons without which a purchase is not put on record: why a service is consulting or not,
   * which is a decision of an officer, and why something was not bought as the law answers.
   *
   * @param used the code of the procedure, where it is on record
   * @param reason why another way was taken, where that is on record
   * @return a fault for each that is missing, at {@code /facts/classReason} or {@code /reason}
   */
  public List<InputFault> missingReasons(
      String book, Case facts, Optional<String> used, Optional<String> reason) {
    List<InputFault> faults = new ArrayList<>();
    if (PurchaseClasses.isUnexplained(facts)
        && described(book).flatMap(one -> one.fact(PurchaseClasses.REASON)).isPresent()) {
      Message text = Message.of("purchase.class-reason");
      faults.add(new InputFault("/facts/classReason", "purchase.class-reason", text));
    }
    compare(book, facts, used, reason)
        .filter(Deviation::needsReason)
        .map(Deviation::findings)
        .orElse(List.of())
        .forEach(f -> faults.add(new InputFault("/reason", "purchase.reason", f.text())));
    return faults;
  }

  /**
   * The codes of the ways in which one source alone is asked, where a book names grounds for them.
   */
  private List<String> singleSource(String book) {
    return question(book, SingleTenders.QUESTION).isPresent()
        ? Deviations.SINGLE_SOURCE.stream().sorted().toList()
        : List.of();
  }

  /**
   * Refuses a role of which a question knows nothing: its answer would stay as it is for that
   * reason alone.
   *
   * @param cases what is asked; where there is none, the Union's question on the procedure counts
   * @return the fault with the nearest role that is asked; nothing where every question asks it
   */
  public Optional<InputFault> noRole(String role, List<OpenCase> cases) {
    Stream<Optional<Question>> asked =
        cases.isEmpty()
            ? Stream.of(question(UNION, PROCEDURE))
            : cases.stream().map(one -> question(one.book(), one.question()));
    return asked
        .flatMap(Optional::stream)
        .map(Question::dayRoles)
        .filter(roles -> !roles.contains(role))
        .findFirst()
        .map(roles -> new InputFault("/role", "purchase.role", InputFault.notAsked(role, roles)));
  }

  /**
   * A purchase as an order among those of its need.
   *
   * @return nothing where its day or its value is not known
   */
  public static Optional<Splitting.Order> order(Case facts) {
    return facts
        .day(DAY)
        .flatMap(
            day ->
                facts
                    .fact(VALUE)
                    .map(value -> Splitting.Order.of(day, Money.ofRupees((BigDecimal) value))));
  }

  /**
   * Whether orders of one need look like one demand cut up.
   *
   * @param unvalued those without a day or a value by their names, each with its day where that is
   *     known
   * @param windowDays how many days belong together
   * @param facts the case of the need
   * @return the decision, or why the orders cannot be looked at
   */
  public Checked<Decision<SplittingCheck>> splitting(
      String book,
      List<Splitting.Order> orders,
      Map<String, Optional<LocalDate>> unvalued,
      int windowDays,
      Case facts) {
    Optional<RuleBook> rules =
        library
            .book(book)
            .filter(one -> OF_SPLITTING.stream().allMatch(q -> one.question(q).isPresent()));
    List<InputFault> faults = new ArrayList<>();
    if (orders.isEmpty()) {
      faults.add(fault("/need", "purchase.no-order"));
    } else if (rules.isEmpty()) {
      faults.add(fault("/need", "purchase.no-splitting"));
    } else {
      window(windowDays).ifPresent(faults::add);
    }
    return faults.isEmpty()
        ? new Checked.Accepted<>(
            Splitting.of(rules.orElseThrow()).decide(orders, unvalued, windowDays, facts))
        : new Checked.Rejected<>(faults);
  }

  /**
   * The same question asked in one tree.
   *
   * @param rules the book that is asked
   * @return the reader of requests, to which only {@linkplain #ways ways of buying} are known
   */
  public SplittingRequest splittingRequests(RuleBook rules) {
    return SplittingRequest.over(rules, used -> noWay(rules.id(), used));
  }

  /**
   * Purchases beside the law of their days.
   *
   * @param windowDays how many days of one need belong together
   * @param name how the purchases together are called, such as a financial year
   * @return the replay, or why the book, the window or an id that comes twice does not do
   */
  public Checked<YearReplay> replay(
      String book, List<Purchase> purchases, int windowDays, String name) {
    List<InputFault> faults =
        new ArrayList<>(
            RecordIds.twice("purchases", purchases.stream().map(Purchase::id).toList()));
    if (question(book, PROCEDURE).isEmpty()) {
      faults.add(fault("/book", "purchase.no-law"));
    }
    window(windowDays).ifPresent(faults::add);
    return faults.isEmpty()
        ? new Checked.Accepted<>(Replays.of(library, book).replay(purchases, windowDays, name))
        : new Checked.Rejected<>(faults);
  }

  private static Optional<InputFault> window(int days) {
    return days < 1 || days > LONGEST
        ? Optional.of(fault("/windowDays", "purchase.window"))
        : Optional.empty();
  }

  private static InputFault fault(String pointer, String code) {
    return new InputFault(pointer, code, Message.of(code));
  }

  /** What is kept of a comparison, in no language. */
  public static Map<String, Object> pin(Deviation deviation) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", deviation.kind().name());
    tree.put("lawful", deviation.lawful());
    if (!deviation.findings().isEmpty()) {
      tree.put("findings", Tree.list(deviation.findings(), PurchaseLaw::pin));
    }
    return tree;
  }

  private static Map<String, Object> pin(Finding finding) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", finding.code());
    tree.put("citation", finding.citation().toPlain());
    return tree;
  }

  /**
   * What is kept of a decision: the outcome, the rows and the editions, in no language.
   *
   * @return question, kind, what belongs to the kind, day, rows, packs; empty where the book does
   *     not decide procedures
   */
  public Map<String, Object> pin(String book, Case facts) {
    return door(book)
        .filter(one -> one.question(PROCEDURE).isPresent())
        .map(one -> pin(one.decide(PROCEDURE, facts)))
        .orElseGet(LinkedHashMap::new);
  }

  private static Map<String, Object> pin(Decision<?> decision) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("question", decision.question());
    tree.put("kind", decision.ruling().kind());
    decision
        .ruling()
        .fold(
            answer -> tree.put("answer", Tree.of(answer.value())),
            refer -> tree.put("referral", refer.citation().toPlain()),
            open -> tree.put("missing", Tree.of(open.missing())));
    decision.day().ifPresent(day -> tree.put("day", day.toString()));
    tree.put("rows", decision.trace().steps().stream().map(Step::row).toList());
    tree.put("packs", Tree.list(decision.trace().packs(), PackPin::toPlain));
    tree.put("govsm", decision.version());
    return new LinkedHashMap<>(tree);
  }
}
