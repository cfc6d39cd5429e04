package org.govsm.portal.tenders;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.portal.access.RegisteredBooks;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.RegisteredNames;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.tender.CommitteeSeats;
import org.govsm.procurement.tender.Permission;
import org.govsm.procurement.tender.PublicationCheck;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderProcess;
import org.govsm.procurement.tender.TenderRecord;

/** Tender law: the questions of tenders by the book of a department, asked of the domain. */
record TenderLaw(
    BiFunction<Transaction, LocalDate, Law> laws, SignedNeeds needs, RegisteredBooks books) {

  private static final String CONFLICT = "conflict";

  /** Where nothing is published: what is contracted is not asked. */
  TenderLaw(BiFunction<Transaction, LocalDate, Law> laws) {
    this(laws, SignedNeeds.NONE);
  }

  TenderLaw(BiFunction<Transaction, LocalDate, Law> laws, SignedNeeds needs) {
    this(laws, needs, new RegisteredBooks());
  }

  /** The law of a day. */
  Law on(Transaction tx, LocalDate day) {
    return laws.apply(tx, day);
  }

  /** Questions of the Union's book, to which the terms of GeM belong. */
  ProcurementQuestions questions(Transaction tx, LocalDate day) {
    return ProcurementQuestions.of(on(tx, day).library(), Law.UNION);
  }

  /** The book that the department recorded, else that of the Union. */
  RuleBook book(Transaction tx, String department, LocalDate day) {
    return on(tx, day).registered(books.now(tx, department));
  }

  /**
   * The book that the department had recorded when a tender was published: by it the tender is
   * judged to its end, wherever the department is now; that of the Union where it had none. Before
   * the publication, that of today.
   *
   * @param day of the law
   */
  RuleBook book(Transaction tx, String department, TenderRecord record, LocalDate day) {
    return record.acts().stream()
        .filter(act -> act.kind() == TenderAct.Kind.PUBLICATION)
        .findFirst()
        .map(act -> on(tx, day).registered(books.at(tx, department, act.at())))
        .orElseGet(() -> book(tx, department, day));
  }

  /** The codes that a question of the Union's book asks for or answers with, in their order. */
  List<String> codes(Transaction tx, LocalDate day, String question, String field) {
    return on(tx, day).book(Law.UNION).question(question).stream()
        .flatMap(one -> List.of(one.facts(), one.answer()).stream().flatMap(List::stream))
        .filter(fact -> fact.name().equals(field))
        .map(Fact::codes)
        .findFirst()
        .orElse(List.of());
  }

  /** What stands in the way of a publication. */
  Decision<Permission> check(Transaction tx, String department, Tender tender, LocalDate day) {
    NeedOfTender need = NeedOfTender.of(tx, department, tender);
    return PublicationCheck.of(book(tx, department, day), ServiceCatalogue.shipped())
        .beside(need.underWay())
        .contracted(need.contracted(needs))
        .estimated(need.estimate())
        .seated(seats(tx, department, tender, List.of()))
        .suppliers(() -> suppliers(tx, department), () -> numbers(tx, department))
        .decide(tender);
  }

  /** What else the officers of a department do in a tender. */
  private static CommitteeSeats seats(
      Transaction tx, String department, Tender tender, List<TenderAct> acts) {
    Set<String> makers = new TreeSet<>();
    new Tenders(tx)
        .find(department, tender.id())
        .map(new TenderHistory(tx)::authors)
        .ifPresent(makers::addAll);
    acts.stream()
        .filter(act -> act.kind() == TenderAct.Kind.PUBLICATION)
        .map(TenderAct::by)
        .forEach(makers::add);
    return new CommitteeSeats(
        makers,
        new CommitteeUsers(tx, department).authorities(),
        new CommitteeUsers(tx, department).strangers(tender.members()));
  }

  /**
   * The record with an act.
   *
   * @throws ProblemException with every reason against it, what is missing, or the question to an
   *     officer
   */
  TenderRecord allowed(
      Transaction tx, String department, TenderRecord record, TenderAct act, LocalDate day) {
    Decision<Permission> decision = decide(tx, department, record, act, day);
    List<InputFault> faults =
        decision
            .ruling()
            .<List<InputFault>>fold(
                answer ->
                    answer.value().findings().stream()
                        .filter(one -> isTold(one, answer.value().findings()))
                        .map(one -> new InputFault("", one.code(), said(one)))
                        .toList(),
                refer -> open(asked(refer), act),
                open ->
                    open.missing().stream()
                        .map(fact -> new InputFault("", "tenders.missing", missing(fact)))
                        .toList());
    ProblemException.unlessNone(faults);
    return decision
        .ruling()
        .<Optional<TenderRecord>>fold(
            answer -> answer.value().record(), refer -> Optional.empty(), open -> Optional.empty())
        .orElseThrow(() -> ProblemException.conflict(Message.of("tenders.not-allowed")));
  }

  /** What an officer must decide before an act; nothing where it is refused anyway. */
  List<Finding> questions(
      Transaction tx, String department, TenderRecord record, TenderAct act, LocalDate day) {
    return decide(tx, department, record, act, day)
        .ruling()
        .<List<Finding>>fold(answer -> List.of(), refer -> asked(refer), open -> List.of());
  }

  private Decision<Permission> decide(
      Transaction tx, String department, TenderRecord record, TenderAct act, LocalDate day) {
    TenderProcess process =
        TenderProcess.of(book(tx, department, record, day), ServiceCatalogue.shipped())
            .seated(seats(tx, department, record.tender(), record.acts()))
            .suppliers(() -> suppliers(tx, department), () -> numbers(tx, department));
    if (act.kind() != TenderAct.Kind.PUBLICATION) {
      return process.decide(record, act);
    }
    NeedOfTender need = NeedOfTender.of(tx, department, record.tender());
    return process
        .beside(need.underWay())
        .contracted(need.contracted(needs))
        .estimated(need.estimate())
        .decide(record, act);
  }

  /** The names and ids of the register, which no published text has; no id that is a word. */
  private static Set<String> suppliers(Transaction tx, String department) {
    Set<String> known = new TreeSet<>(RegisteredNames.all(tx, department));
    RegisteredNames.all(tx, department, "en").keySet().stream()
        .filter(AskerNames::isOfSeveral)
        .forEach(known::add);
    return known;
  }

  /** Each question that is open, by its code. */
  static List<Finding> asked(Ruling.Refer<Permission> refer) {
    return refer
        .indication()
        .map(Permission::questions)
        .filter(each -> !each.isEmpty())
        .orElseGet(
            () ->
                List.of(
                    Finding.of(
                        OfficerDecisions.ALONE,
                        Finding.Weight.WARNING,
                        refer.question(),
                        refer.citation())));
  }

  private static List<InputFault> open(List<Finding> asked, TenderAct act) {
    return asked.stream()
        .map(
            one ->
                new InputFault(
                    OfficerDecisions.pointer(one.code(), asked, act),
                    "tenders.officer",
                    Message.of("tenders.officer").with("question", one.text())))
        .toList();
  }

  private Set<String> numbers(Transaction tx, String department) {
    return TellingNumbers.of(tx, department, needs.contracts(tx, department));
  }

  /** What stands in the way, and each finding whose reason is wanted. */
  private static boolean isTold(Finding one, List<Finding> all) {
    return one.weight() == Finding.Weight.BLOCKING
        || all.stream()
            .filter(wants -> wants.code().equals(FindingNames.REASONS))
            .flatMap(wants -> Stream.ofNullable(wants.text().values().get("findings")))
            .filter(Collection.class::isInstance)
            .flatMap(codes -> ((Collection<?>) codes).stream())
            .anyMatch(code -> String.valueOf(code).split(" ", 2)[0].equals(one.code()));
  }

  /** A finding in words; the one that lists codes has a sentence of its own. */
  static Message said(Finding finding) {
    return finding.code().equals(FindingNames.REASONS)
        ? Message.of("tenders.reasons-wanted")
        : finding.text();
  }

  /** A fact in words, with the item, criterion or member whose it is; ids may have slashes too. */
  static Message missing(String fact) {
    int slash = fact.lastIndexOf('/');
    String name = fact.substring(slash + 1);
    String key =
        slash < 0
            ? "tenders.missing"
            : "tenders.missing" + (name.equals(CONFLICT) ? "-" + CONFLICT : "-of");
    Message text = Message.of(key).with("fact", new Term("fact." + name));
    return slash < 0
        ? text
        : text.with(name.equals(CONFLICT) ? "member" : "of", fact.substring(0, slash));
  }
}
