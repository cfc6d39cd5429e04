package org.govsm.portal.bills;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.BoxFaults;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bill.BeyondRecord;
import org.govsm.procurement.bill.BillDue;
import org.govsm.procurement.bill.BillDuties;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.bill.BillReport;
import org.govsm.procurement.bill.LateInterest;
import org.jspecify.annotations.Nullable;

/** Bill pages: a bill with its examination, and what may be done with it. */
@Path("contracts/{id}/bills/{bill}")
@Produces(MediaType.TEXT_HTML)
public record BillPages(BillServices services) {

  private static final String TEMPLATE = "bills/bill";
  private static final List<String> MEMBERS =
      List.of(
          "reason",
          "reference",
          "question",
          "decided",
          QuestionAnswer.ANSWER,
          LineMoney.QUANTITY,
          "instrument",
          "number",
          "sum",
          "on",
          BillFaults.EARLIER,
          "decision",
          "amount",
          "by",
          KeptPayment.INSTEAD,
          KeptRetention.RELEASE,
          KeptRate.RATE);

  /** What cannot be taken back. */
  private static final Set<String> FINAL =
      Set.of(
          "passed",
          "closed",
          "paid",
          "returned",
          Bills.INTEREST,
          KeptPayment.CORRECTED,
          KeptRetention.PAID,
          KeptRetention.CORRECTED,
          KeptRate.CORRECTED);

  private static final int FORBIDDEN = 403;

  /** A bill. */
  @GET
  public Response show(@Context Call call) {
    return show(call, List.of(), Form.blank());
  }

  /** The same as a document. */
  @GET
  @Path("bill.pdf")
  @Produces(Pages.PDF)
  public Response document(@Context Call call) {
    BillView view = call.read(tx -> view(call, tx, List.of(), Form.blank()));
    return services
        .web()
        .pages()
        .print(TEMPLATE, call.page(), view, call.at("bill"), view.bill().moved());
  }

  /** Does an act; what stands against it is told. */
  @POST
  @Path("{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    return sure(
        call,
        tx -> {
          BillActs.require(call.at("act"), page.caller());
          StoredBill one = services.service().held(tx, call.at("id"), call.at("bill"));
          Versions.require(form.version(), one.acts(), Bills.STALE);
          return services.acts().act(tx, one, call.at("act"), given(call), page.caller()).page();
        },
        e -> {
          requireMay(e);
          BoxFaults faults = BoxFaults.of(e, pointer -> box(call, pointer));
          Form shown = faults.shown(form, e, call.at("act"));
          return BillFaults.answered(e, show(call, faults.others(), shown));
        });
  }

  /** The box of a pointer: acts have boxes of one name on one page. */
  private static Optional<String> box(Call call, String pointer) {
    String act = call.at("act");
    return act.equals(BillView.STATED)
        ? TreeForm.field(BillForms.facts(call.page()), pointer.replaceFirst("^/facts", ""))
        : Optional.of(pointer)
            .filter(one -> one.length() > 1 && MEMBERS.contains(one.substring(1)))
            .map(one -> BillView.box(act, one.substring(1), call.form().typed("question")));
  }

  private static Response sure(
      Call call, Function<Transaction, String> work, Function<RuntimeException, Response> refused) {
    String act = call.at("act");
    return FINAL.contains(act)
        ? call.sure(
            work,
            "bills." + act,
            Map.of(
                "bill",
                call.at("bill"),
                "most",
                LateInterest.MOST_BANK_RATE,
                "least",
                LateInterest.LEAST_BANK_RATE),
            "/contracts/" + call.at("id") + "/bills/" + call.at("bill"),
            refused)
        : call.once(work, refused);
  }

  /** Who may not is told so, and shown no form. */
  private static void requireMay(RuntimeException refused) {
    if (refused instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
      throw refused;
    }
  }

  private static Map<String, @Nullable Object> given(Call call) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    if (call.at("act").equals(BillView.STATED)) {
      given.put("facts", TreeForm.read(BillForms.facts(call.page()), call.form()));
      return given;
    }
    MEMBERS.forEach(name -> call.form().text(name).ifPresent(text -> given.put(name, text)));
    return given;
  }

  private Response show(Call call, List<InputFault> refused, Form form) {
    BillView view = call.read(tx -> view(call, tx, refused, form));
    return form.shown(services.web().pages().show(TEMPLATE, call.page(), view));
  }

  /** What is payable is passed, and what is set off in full is closed. */
  private static boolean isOf(Examined examined, String act) {
    boolean payable =
        examined
            .report()
            .flatMap(BillReport::outcome)
            .filter(BillReport.PAYABLE::equals)
            .isPresent();
    return act.equals("passed") ? payable : !act.equals("closed") || !payable;
  }

  /** Of a bill that is passed, what is not asked any more is not decided. */
  private static boolean isAsked(StoredBill one, Examined examined, String act) {
    return !act.equals("decided") || one.isOpen() || !examined.undecided(one.decisions()).isEmpty();
  }

  /** What is stated, and of sums of the year that are missing what the record has. */
  private static Map<String, @Nullable Object> offered(StoredBill one, Examined examined) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(one.facts());
    Map<String, @Nullable Object> payee = new LinkedHashMap<>(TreeForm.part(facts, "payee"));
    for (String fact : examined.missing()) {
      examined
          .report()
          .flatMap(report -> report.onRecord(fact))
          .ifPresent(sum -> payee.put(fact, sum.toString()));
    }
    facts.put("payee", payee);
    return facts;
  }

  /** Why the caller does not decide a question, and who does, by its id. */
  private static Map<String, Message> own(
      OwnQuestions own, Examined examined, List<StoredBillAct> acts) {
    Map<String, Message> all = new LinkedHashMap<>();
    for (BillQuestion one : examined.questions()) {
      own.against(one)
          .or(() -> BeyondRecord.is(one) ? own.againstAnew(one, acts) : Optional.empty())
          .ifPresent(why -> all.put(one.id(), why));
    }
    return all;
  }

  private BillView view(Call call, Transaction tx, List<InputFault> refused, Form form) {
    Page page = call.page();
    StoredBill one = services.service().find(tx, call.at("id"), call.at("bill"));
    List<FormInput> facts = BillForms.facts(page);
    Examined examined = services.service().examined(tx, one);
    List<StoredBillAct> acts = new Bills(tx).acts(one);
    BillDuties duties = KeptDuties.of(tx, one, acts);
    boolean posts = page.mayPost("/contracts/{id}/bills/{bill}/{act}");
    KeptRate rate = new KeptRate(acts);
    List<BillDue> paid = services.service().dues(tx, one, one.moved());
    return new BillView(
        services.service().contract(tx, call.at("id")),
        one,
        examined,
        acts,
        BillPayments.of(tx, services.acts().orders(), one),
        Bills.ACTS.stream()
            .filter(act -> posts && BillActs.fits(one, duties, act, page.caller()))
            .filter(act -> isOf(examined, act) && isAsked(one, examined, act))
            .filter(act -> KeptRetention.of(acts, examined).fits(act))
            .filter(act -> !act.equals(KeptPayment.CORRECTED) || new KeptPayment(acts).isByHand())
            .filter(act -> !act.equals(KeptRate.CORRECTED) || rate.isUsed(one, paid))
            .filter(act -> !act.equals("returned") || !KeptInterest.of(acts).isPaid())
            .toList(),
        facts,
        TreeForm.of(facts, offered(one, examined)),
        refused,
        services.service().today(),
        one.state().equals(StoredBill.PAID)
            ? paid
            : examined.report().map(BillReport::due).orElse(List.of()),
        services.acts().orders().notices(tx, one),
        own(
            new OwnQuestions(services.service().of(tx, one.contract()), one, duties, page.caller()),
            examined,
            acts),
        form);
  }
}
