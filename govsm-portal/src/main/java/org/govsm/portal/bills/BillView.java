package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.text.AmountInWords;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.BoxFaults;
import org.govsm.portal.web.DocumentHead;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Letterhead;
import org.govsm.portal.web.Page;
import org.govsm.procurement.bill.BillDue;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.bill.BillReport;

/**
 * Page of a bill.
 *
 * @param may the acts that the caller may do now
 * @param facts inputs of the facts that officers state
 * @param refused why an act was refused
 * @param notices what orders to the bank say of it
 * @param payments what was paid of it, as the public record tells it
 * @param dues due days, of a bill that was paid with the interest for that day
 * @param own why the caller does not decide a question, and who does, by its id
 */
public record BillView(
    WrittenContract contract,
    StoredBill bill,
    Examined examined,
    List<StoredBillAct> acts,
    List<PaidBill> payments,
    List<String> may,
    List<FormInput> facts,
    Form stated,
    List<InputFault> refused,
    LocalDate today,
    List<BillDue> dues,
    List<Message> notices,
    Map<String, Message> own,
    Form form) {

  /** The act by which an officer gives facts. */
  static final String STATED = "stated";

  private static final Pattern ROW = Pattern.compile("\\.\\d+\\.");

  /** The id of a box of an act. */
  public static String box(String act, String name, String question) {
    return act.equals("decided") ? "d-" + question : name + "-" + act;
  }

  /** What was typed into a box of an act that was refused. */
  public String typed(String act, String name) {
    return BoxFaults.typed(form, act, name);
  }

  /** Whether an act was refused. */
  public boolean isRefused(String act) {
    return BoxFaults.isOf(form, act);
  }

  /** The facts as they were typed, where they were refused, else as they are recorded. */
  public Form facts(Form recorded) {
    return isRefused(STATED) ? form : recorded;
  }

  /** Whether the caller decides a question now. */
  public boolean mayDecide(BillQuestion question) {
    return may.contains("decided") && !own.containsKey(question.id());
  }

  /** Why the caller does not decide a question, and who does; else who decides any. */
  public String whoDecides(BillQuestion question, Page page) {
    return Optional.ofNullable(own.get(question.id()))
        .map(page.words()::say)
        .orElseGet(() -> page.say("bills.who-does", "who", who("decided", page)));
  }

  /** Whether it can be handed over: no fact is missing, and all that was asked is decided. */
  public boolean isComplete() {
    return examined.missing().isEmpty() && examined.undecided(bill.decisions()).isEmpty();
  }

  /** The roles that do an act, in words. */
  public String who(String act, Page page) {
    return page.roleWords(BillRoles.ACTS.of(act));
  }

  /** What stands above it on paper. */
  public DocumentHead head(Page page) {
    String buyer = contract.terms().buyer().name();
    return new DocumentHead(
        Optional.of(Letterhead.of(page, bill.department(), buyer)),
        Optional.of(bill.id()),
        page.say("bills.document"),
        bill.moved(),
        Optional.empty());
  }

  /** What is told and may be done of interest for paying it late. */
  public InterestView late() {
    return new InterestView(bill, acts);
  }

  /** What it holds back, and what was released of that. */
  public KeptRetention retention() {
    return KeptRetention.of(acts, examined);
  }

  /** Whether something of it is held back, now that it is passed. */
  public boolean holdsBack() {
    return bill.isPassed() && retention().held().compareTo(Money.ZERO) > 0;
  }

  /** What may be said of a payment instead. */
  public List<String> instead() {
    return KeptPayment.CHOICES;
  }

  /** The releases that may be corrected, where there are several. */
  public List<Map.Entry<Integer, StoredBillAct>> releases() {
    List<Map.Entry<Integer, StoredBillAct>> all = List.copyOf(retention().releases().entrySet());
    return all.size() > 1 ? all : List.of();
  }

  /** The corrections of its payment and of a release that wait for a second person. */
  public List<StoredBillAct> corrections() {
    return Stream.of(
            correction().stream(),
            retention().corrections().values().stream(),
            new KeptRate(acts).waiting().stream())
        .flatMap(waiting -> waiting)
        .toList();
  }

  /** The correction of its payment that waits for a second person. */
  private Optional<StoredBillAct> correction() {
    return new KeptPayment(acts).waiting();
  }

  /** What an act is called on its button. */
  public String toDo(String act) {
    boolean again = act.equals(Bills.INTEREST) && late().isCorrecting();
    return "bills.do." + act + (again ? "-again" : "");
  }

  /** What was asked where an act decided it, in the language of the page. */
  public Optional<String> asked(StoredBillAct act, Page page) {
    return QuestionWords.of(act, page.words().language());
  }

  /** What was paid of it, less what came back. */
  public Money paid() {
    return PaidBill.sum(payments);
  }

  /** What is paid, in words. */
  public Optional<String> inWords(Messages words) {
    return examined.net().map(sum -> AmountInWords.of(sum, words));
  }

  /** What was decided on a question. */
  public Optional<String> decided(BillQuestion question) {
    return Optional.ofNullable(bill.decisions().get(question.id())).map(String::valueOf);
  }

  /** A line of the invoice as it was entered. */
  public Map<String, ?> line(String id) {
    return TreeForm.rows(bill.invoice(), "lines").stream()
        .filter(one -> id.equals(one.get("id")))
        .findFirst()
        .orElse(Map.of());
  }

  /** Whose turn it is: BUYER, SUPPLIER or BANK; nothing once it is paid or returned. */
  public Optional<String> turn() {
    return switch (bill.state()) {
      case StoredBill.OBJECTED -> Optional.of("SUPPLIER");
      case StoredBill.ORDERED -> Optional.of("BANK");
      case StoredBill.ENTERED, StoredBill.EXAMINED, StoredBill.PASSED -> Optional.of("BUYER");
      default -> Optional.empty();
    };
  }

  /**
   * The day by which it is paid, while it is the department's turn and something may be payable.
   */
  public Optional<LocalDate> payBy() {
    return turn()
        .filter(who -> who.equals("BUYER") && outcome().isEmpty())
        .flatMap(who -> dues.stream().map(BillDue::day).findFirst());
  }

  /** What is done with it where nothing of it is payable; nothing while that is not known. */
  public Optional<String> outcome() {
    return examined
        .report()
        .flatMap(BillReport::outcome)
        .filter(one -> !one.equals(BillReport.PAYABLE))
        .filter(one -> !bill.isPassed() && examined.missing().isEmpty());
  }

  /** Who does what is next, where it is not told by whose turn it is. */
  public Optional<String> second() {
    return switch (bill.state()) {
      case StoredBill.EXAMINED -> Optional.of("bills.who-passes");
      case StoredBill.OBJECTED -> Optional.of("bills.who-answers");
      case StoredBill.PASSED -> Optional.of("bills.who-pays");
      default -> Optional.empty();
    };
  }

  /** What a fact that is missing is called. */
  public String fact(String code, Page page) {
    return page.words()
        .find("bills.field." + code)
        .or(() -> page.words().find("term.fact." + code))
        .or(() -> page.words().find("term.day." + code))
        .orElse(code);
  }

  /** The input of a fact, which must be given where it is missing; a row of a list never must. */
  public FormInput needed(FormInput input) {
    String fact = input.path().substring(input.path().lastIndexOf('.') + 1);
    return !ROW.matcher(input.path()).find() && examined.missing().contains(fact)
        ? input.must()
        : input;
  }

  /** The certificates that it bills. */
  public List<String> certificates() {
    return List.copyOf(CountingCertificates.named(bill.invoice()));
  }

  /** Where an act is sent. */
  public String action(String act) {
    return bill.page() + "/" + act;
  }
}
