package org.govsm.portal.procedures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Question;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.CaseForm;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.process.ProcedureKind;
import org.govsm.procurement.process.ProcurementProcess;

/** Start views: how a purchase can be bought, and what the start of a procedure still asks. */
record StartViews(ProcedureServices services) {

  private static final String CLAIM = ProcedureService.OWN + "claim";

  /** What comes of each procedure, by what the purchase says. */
  StartView.Choices choices(Transaction tx, Page page, StoredPurchase purchase) {
    List<StartView.Choice> open = new ArrayList<>();
    List<StartView.Choice> barred = new ArrayList<>();
    for (ProcedureKind kind : ProcedureKind.shipped()) {
      Decision<ProcurementProcess> decision =
          services.service().decide(tx, purchase, GivenStart.of(kind.code()));
      StartView.Choice choice =
          new StartView.Choice(
              kind, decision.ruling().kind(), said(decision, page.words()).orElse(""));
      (ProcedureLaw.isBarred(decision) ? barred : open).add(choice);
    }
    open.sort(Comparator.comparingInt(StartViews::rank));
    return new StartView.Choices(purchase, open, barred);
  }

  /** What may begin at once comes first, then what needs facts, then what needs an order. */
  private static int rank(StartView.Choice choice) {
    return List.of("ANSWER", "UNDETERMINED", "REFER").indexOf(choice.outcome());
  }

  private static Optional<String> said(Decision<ProcurementProcess> decision, Messages words) {
    return decision
        .ruling()
        .<Optional<String>>fold(
            answer -> Optional.empty(),
            refer -> Optional.of(words.say(refer.question())),
            open -> Optional.of(words.say(decision.outcome())));
  }

  /** The form of a start. */
  StartView form(
      Transaction tx, Page page, StoredPurchase purchase, ProcedureKind kind, Form form) {
    Question question = services.service().question(tx, purchase, kind.code());
    Optional<Decision<ProcurementProcess>> decision = decided(tx, purchase, question, kind, form);
    Set<String> missing = new LinkedHashSet<>();
    decision.ifPresent(
        found -> {
          if (found.ruling() instanceof Ruling.Undetermined<ProcurementProcess> open) {
            missing.addAll(open.missing());
          }
        });
    boolean barred = decision.filter(ProcedureLaw::isBarred).isPresent();
    boolean refers =
        decision
            .filter(found -> found.ruling() instanceof Ruling.Refer<ProcurementProcess>)
            .isPresent();
    boolean orders = GivenStart.orders(page.caller());
    boolean ordered = StartForm.paper(form, StartForm.ORDER).isPresent();
    CaseForm known = CaseForm.of(question, purchase.days(), purchase.facts());
    return new StartView(
        purchase,
        kind,
        known.given(page.words()),
        asked(question, missing, known, form, page.words()),
        inputs(tx, page, purchase, kind, missing, form),
        orders && (ordered || refers && !barred),
        decision.flatMap(found -> said(found, page.words())).filter(text -> refers),
        barred,
        form);
  }

  /** What comes of what is typed; nothing where it cannot be read. */
  private Optional<Decision<ProcurementProcess>> decided(
      Transaction tx, StoredPurchase purchase, Question question, ProcedureKind kind, Form form) {
    try {
      GivenStart given = StartForm.read(question, form.with("procedure", kind.code()));
      return Optional.of(services.service().decide(tx, purchase, given));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  /** The fields of facts that are missing, and of those that were typed. */
  private static List<FormField> asked(
      Question question, Set<String> missing, CaseForm known, Form form, Messages words) {
    CaseForm typed = CaseForm.of(question, form.sent());
    typed.wrong(List.copyOf(form.errors().values()));
    return typed.fields(Map.of(), words).stream()
        .filter(
            field ->
                !known.typed().containsKey(field.name())
                    && (missing.contains(field.name().substring(field.name().indexOf('.') + 1))
                        || !field.typed().isEmpty()))
        .toList();
  }

  private List<FormInput> inputs(
      Transaction tx,
      Page page,
      StoredPurchase purchase,
      ProcedureKind kind,
      Set<String> missing,
      Form form) {
    List<FormInput> inputs = new ArrayList<>();
    if (missing.contains("procedure.route")
        || form.text("route").isPresent()
        || form.errors().containsKey("route")) {
      inputs.add(input(page, "route", Kind.CHOICE).choose(terms(page, kind.routes())).must());
    }
    List<String> claims =
        kind.claims(services.law().on(tx, services.service().today()).book(purchase.book()));
    if (!claims.isEmpty()) {
      FormInput claim = input(page, "claim", Kind.CHOICE).choose(terms(page, claims));
      inputs.add(missing.contains(CLAIM) ? claim.must() : claim);
    } else if (missing.contains(CLAIM) || form.text("claim").isPresent()) {
      inputs.add(input(page, "claim", Kind.TEXT).must());
    }
    inputs.addAll(LinkForm.inputs(tx, page, purchase.department()));
    return inputs;
  }

  static FormInput input(Page page, String name, Kind kind) {
    FormInput input = FormInput.of(page, "procedures", name, kind, "", name);
    return input.called(input.label(), page.words().find("procedures.hint." + name).orElse(""));
  }

  private static List<Choice> terms(Page page, List<String> codes) {
    return codes.stream().map(code -> Choice.of(code, page.words().term(code))).toList();
  }
}
