package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.process.Actor;
import org.govsm.core.process.Guard;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.process.OpenStep;
import org.govsm.procurement.process.ProcurementProcess;
import org.govsm.procurement.process.StepRequest;
import org.jspecify.annotations.Nullable;

/** Procedure views: what the page of a procedure shows. */
record ProcedureViews(ProcedureServices services) {

  private static final List<String> DAYS = List.of("closing", "validity");
  private static final List<String> STATED =
      List.of("closing", "validity", "packets", "sources", "invited", "shortlisted", "mayMatch");

  ProcedureView of(Transaction tx, Page page, StoredProcedure one, Form form) {
    LocalDate today = services.steps().today();
    ProcedureLaw.Running running = services.law().running(tx, one, today);
    Messages words = one.procedure().machine().words(page.words());
    List<ProcedureView.Step> steps = new ArrayList<>();
    new Procedures(tx).steps(one).forEach(step -> steps.add(step(step, one, page, words)));
    return new ProcedureView(
        one,
        page.words().term(one.procedure().title().code()),
        ProcedureList.state(one, page.words()),
        steps,
        running.process().open().stream()
            .map(step -> next(step, one, page.caller(), words))
            .toList(),
        waiting(one, page, words),
        RecordNotes.of(tx, one, running.process(), services.law(), page).stream()
            .map(RecordNotes.Note::said)
            .toList(),
        one.stage().equals(StoredProcedure.CANCELLED)
            ? List.of()
            : running.process().otherDays(today),
        warnings(tx, running),
        Optional.of(running.law()).filter(day -> running.isOlder()),
        one.isOpen() ? LinkForm.inputs(tx, page, one.department()) : List.of(),
        today,
        form);
  }

  private static ProcedureView.Step step(
      StoredStep step, StoredProcedure one, Page page, Messages words) {
    StepRequest request = step.request();
    Map<String, Object> tree = request.toPlain();
    Map<String, String> stated = new LinkedHashMap<>();
    for (String name : STATED) {
      Optional.ofNullable(tree.get(name))
          .ifPresent(
              said -> stated.put(words.term("fact.procedure." + name), said(name, said, page)));
    }
    members(tree, page).ifPresent(said -> stated.put(words.term("fact.procedure.committee"), said));
    List<String> confirmed =
        tree.get("confirmed") instanceof List<?> codes
            ? codes.stream().map(code -> words.term(String.valueOf(code))).toList()
            : List.of();
    return new ProcedureView.Step(
        step.stepNo(),
        name(one, step.event(), words),
        request.on(),
        signed(request.actors(), words),
        step.papers(),
        stated,
        confirmed,
        step.remark(),
        step.actor(),
        step.madeAt());
  }

  private static String said(String name, Object said, Page page) {
    if (DAYS.contains(name)) {
      return page.words().day(LocalDate.parse(String.valueOf(said)));
    }
    return said instanceof Boolean flag ? page.say(flag ? "form.yes" : "form.no") : said.toString();
  }

  private static Optional<String> members(Map<String, Object> tree, Page page) {
    List<String> names = new ArrayList<>();
    if (tree.get("committee") instanceof List<?> members) {
      for (Object one : members) {
        if (one instanceof Map<?, ?> member) {
          names.add(page.person(String.valueOf(member.get("person"))));
        }
      }
    }
    return Optional.of(String.join(", ", names)).filter(text -> !text.isEmpty());
  }

  static String name(StoredProcedure one, String event, Messages words) {
    return one.procedure().machine().of(event).stream()
        .findFirst()
        .map(step -> words.term(step.name().code()))
        .orElse(event);
  }

  private static List<ProcedureView.Signed> signed(List<Actor> actors, Messages words) {
    return actors.stream()
        .map(
            actor ->
                new ProcedureView.Signed(
                    actor.person(),
                    String.join(
                        ", ",
                        actor.roles().stream()
                            .sorted()
                            .map(role -> words.term("role." + role))
                            .toList())))
        .toList();
  }

  private static ProcedureView.Next next(
      OpenStep step, StoredProcedure one, Caller caller, Messages words) {
    return new ProcedureView.Next(
        step,
        words.term(step.name().code()),
        words.say(step.who().said()),
        step.needs().stream().map(Guard::name).map(name -> words.term(name.code())).toList(),
        ProcedureRoles.mayAct(caller, one.committee(), step.who().roles())
            && !hasSigned(caller, one, step.event()),
        one.page() + "/steps/" + step.event());
  }

  /** Whether a step waits for the signatures of others alone. */
  private static boolean hasSigned(Caller caller, StoredProcedure one, String event) {
    Map<String, @Nullable Object> content = one.waiting();
    return !content.isEmpty()
        && StoredTree.text(StoredTree.tree(content, "step"), "event").equals(event)
        && StepService.actors(content).stream()
            .anyMatch(actor -> actor.person().equals(caller.actor()));
  }

  private static Optional<ProcedureView.Waiting> waiting(
      StoredProcedure one, Page page, Messages words) {
    Map<String, @Nullable Object> content = one.waiting();
    if (content.isEmpty()) {
      return Optional.empty();
    }
    String event = StoredTree.text(StoredTree.tree(content, "step"), "event");
    return Optional.of(
        new ProcedureView.Waiting(
            name(one, event, words),
            signed(StepService.actors(content), words),
            GivenPaper.all(content),
            !hasSigned(page.caller(), one, event)));
  }

  /** What is told from the start on: what an order decided, and whose papers the steps ask. */
  private List<Finding> warnings(Transaction tx, ProcedureLaw.Running running) {
    Decision<ProcurementProcess> decision =
        ProcurementProcess.of(
            running.process().start(), services.law().on(tx, running.law()).library());
    return decision.trace().findings().stream()
        .filter(one -> one.weight() == Finding.Weight.WARNING)
        .toList();
  }
}
