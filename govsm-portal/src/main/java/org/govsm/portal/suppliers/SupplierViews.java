package org.govsm.portal.suppliers;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.portal.access.Departments;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.Page;
import org.govsm.procurement.law.ProcurementQuestionKeys;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.supplier.Assessment;
import org.govsm.procurement.supplier.AssessmentRequest;
import org.govsm.procurement.supplier.AssessmentVerdict;
import org.govsm.procurement.supplier.AssessorList;
import org.govsm.procurement.supplier.RegistrationPolicy;
import org.govsm.procurement.supplier.Supplier;
import org.govsm.procurement.supplier.SupplierRegistration;
import org.govsm.procurement.supplier.SupplierStanding;

/** Views of suppliers, made within one transaction. */
record SupplierViews(SupplierServices services) {

  /** The page of the supplier that a call names, with the status of what refused its form. */
  Response show(Call call, String template, Form form) {
    SupplierView view =
        call.read(tx -> of(tx, call.page(), services.current(tx, call), form, form.errors()));
    return form.shown(call.show(template, view));
  }

  SupplierView of(
      Transaction tx, Page page, StoredRecord one, Form form, Map<String, InputFault> errors) {
    Supplier supplier = one.supplier();
    LocalDate today = services.service().today();
    RegistrationPolicy policy = services.policies().policy(tx, one.department());
    boolean own = page.caller().seesDepartment(one.department());
    boolean keeps = own && SupplierServices.keeps(page);
    Optional<AssessorList> assessors = services.policies().assessors(tx, one.department());
    SupplierRegistration rules = services.registration().registration(tx, one.department());
    return new SupplierView(
        one,
        supplier,
        sections(page, one),
        supplier.identifiers(today).stream().map(SupplierView.ShownNumber::new).toList(),
        supplier.findings(today),
        supplier.checks().stream()
            .map(
                evidence -> {
                  Optional<LocalDate> until = policy.until(evidence);
                  return new SupplierView.Check(
                      evidence,
                      until,
                      until.filter(today::isAfter).isPresent(),
                      rules.concerns(supplier, evidence),
                      evidence.assessment().map(said -> verdict(said, assessors, today)));
                })
            .toList(),
        rules.due(supplier),
        steps(tx, page, one),
        standing(tx, page, one, supplier),
        keeps && List.of("DRAFT", "REGISTERED", "LAPSED", "SUSPENDED").contains(one.state()),
        keeps && List.of("IN_CHECK", "REGISTERED", "LAPSED", "SUSPENDED").contains(one.state()),
        own
            && page.mayDo("POST", "/suppliers/{department}/{supplier}/hearing")
            && List.of("IN_CHECK", "REGISTERED").contains(one.state()),
        services.registers().kinds().stream()
            .filter(
                kind ->
                    supplier.identifiers(today).stream()
                        .anyMatch(number -> number.kind().equals(kind)))
            .toList(),
        SupplierTies.of(tx, services.facilitation(), page, one),
        form.typed(),
        errors);
  }

  private static List<SupplierView.Section> sections(Page page, StoredRecord one) {
    List<SupplierView.Section> sections = new ArrayList<>();
    for (SupplierParts.Part part : SupplierParts.all()) {
      Form form = part.form(one.content());
      List<LongForm.Answer> answers =
          part.code().equals(SupplierParts.NUMBERS)
              ? List.of()
              : part.fields(page, form).stream()
                  .filter(field -> !field.typed().isEmpty())
                  .map(field -> answer(page, field))
                  .toList();
      sections.add(
          new SupplierView.Section(
              part.code(), SupplierServices.at(one) + "/parts/" + part.code(), answers));
    }
    return sections;
  }

  private static LongForm.Answer answer(Page page, FormField field) {
    return LongForm.Answer.of(page, field);
  }

  private List<SupplierView.Step> steps(Transaction tx, Page page, StoredRecord one) {
    return services.registration().steps(tx, one, page.caller()).stream()
        .map(
            event ->
                new SupplierView.Step(event, services.registration().obstacles(tx, one, event)))
        .toList();
  }

  /**
   * By the book of the department, or the one that was asked for; of no book by that of the Union.
   */
  private SupplierView.Standing standing(
      Transaction tx, Page page, StoredRecord one, Supplier supplier) {
    LocalDate day = page.context().day();
    Law law = services.laws().apply(tx, day);
    String book =
        page.given("book")
            .filter(asked -> law.books().stream().anyMatch(known -> known.id().equals(asked)))
            .or(() -> new Departments(tx).find(one.department()).flatMap(own -> own.book()))
            .filter(asked -> law.books().stream().anyMatch(known -> known.id().equals(asked)))
            .orElse(Law.UNION);
    ProcurementQuestions questions = ProcurementQuestions.of(law.library(), book);
    SupplierStanding standing = SupplierStanding.of(questions, supplier);
    List<SupplierView.Line> lines = new ArrayList<>();
    if (questions.question(ProcurementQuestionKeys.MSME_CLASS.id()).isPresent()) {
      standing.enterprise().ifPresent(decision -> lines.add(line("enterprise", decision.ruling())));
    }
    if (questions.question(ProcurementQuestionKeys.STARTUP_DEFINITION.id()).isPresent()) {
      standing.startUp(day).ifPresent(decision -> lines.add(line("start-up", decision.ruling())));
    }
    lines.add(truth("land-border", standing.landBorder(day), "pass", "fail"));
    lines.add(
        truth(
            "debarred",
            services.policies().debarments(tx, one.department()).standing(supplier, day),
            "fail",
            "pass"));
    return new SupplierView.Standing(law.book(book), law.books(), day, lines);
  }

  private static SupplierView.Line line(String key, Ruling<Outputs> ruling) {
    return ruling.<SupplierView.Line>fold(
        answer -> new SupplierView.Line(key, "pass", said(key, answer.value())),
        refer -> new SupplierView.Line(key, "attest", refer.question()),
        open -> missing(key, open.missing()));
  }

  private static Message said(String key, Outputs answer) {
    if (key.equals("enterprise")) {
      return Message.of("suppliers.says.class").with("class", new Term(answer.code("class")));
    }
    boolean within = answer.get("withinLimits").filter(Boolean.TRUE::equals).isPresent();
    return Message.of(within ? "suppliers.says.start-up" : "suppliers.says.no-start-up");
  }

  private static SupplierView.Line truth(
      String key, Ruling<Boolean> ruling, String yes, String no) {
    return ruling.<SupplierView.Line>fold(
        answer ->
            new SupplierView.Line(
                key,
                answer.value() ? yes : no,
                Message.of("suppliers.says." + key + (answer.value() ? ".yes" : ".no"))),
        refer -> new SupplierView.Line(key, "attest", refer.question()),
        open -> missing(key, open.missing()));
  }

  /** What stands against an assessment is said in place of the verdict. */
  private static SupplierView.Line verdict(
      Assessment assessment, Optional<AssessorList> list, LocalDate today) {
    Decision<AssessmentVerdict> decision = AssessmentRequest.decide(assessment, list, today);
    String key = "assessment";
    return decision
        .ruling()
        .<SupplierView.Line>fold(
            answer ->
                new SupplierView.Line(
                    key,
                    answer.value().isRelied() ? "pass" : "fail",
                    decision.trace().findings().stream()
                        .filter(one -> one.weight() == Finding.Weight.BLOCKING)
                        .map(Finding::text)
                        .findFirst()
                        .orElseGet(answer.value()::said)),
            refer -> new SupplierView.Line(key, "attest", refer.question()),
            open -> missing(key, open.missing()));
  }

  private static SupplierView.Line missing(String key, List<String> missing) {
    List<Term> names = missing.stream().map(name -> new Term("fact." + name)).toList();
    return new SupplierView.Line(
        key, "not-evaluated", Message.of("suppliers.says.missing").with("facts", names));
  }
}
