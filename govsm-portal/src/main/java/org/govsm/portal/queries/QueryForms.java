package org.govsm.portal.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;
import org.govsm.governance.legalrequest.LegalRequest;
import org.govsm.governance.response.CommentLayout;
import org.govsm.governance.response.QueryAct;
import org.govsm.governance.response.QueryRouting;
import org.govsm.governance.retention.LegalHold;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.assessments.WrongEntries;
import org.govsm.portal.calendars.StoredCalendar;
import org.govsm.portal.calendars.WorkingCalendars;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Forms of the desk: their inputs, and what was typed as the tree that the API takes. */
record QueryForms(Page page) {

  static final String ORDER = "order";

  private static final List<String> OF_PART =
      List.of("receivedAt", "queryCategory", "requestKind", "hostingRole");

  private FormInput input(String name, Kind kind) {
    return FormInput.of(page, "queries", name, kind, name, name);
  }

  private FormInput codes(String name, List<String> codes, String key) {
    return input(name, Kind.CHOICE)
        .choose(
            codes.stream().map(code -> Choice.of(code, page.words().term(key + code))).toList());
  }

  private FormInput said(String name, List<String> codes) {
    String key = "queries." + name + ".";
    return input(name, Kind.CHOICE)
        .choose(codes.stream().map(code -> Choice.of(code, page.say(key + code))).toList());
  }

  private static List<String> allowed(Schema schema, String name) {
    return schema.part(name).map(Field::allowed).orElse(List.of());
  }

  /** What is asked of a new query, or of a new legal request. */
  List<FormInput> received(Transaction tx, String department, boolean request) {
    List<FormInput> inputs = new ArrayList<>();
    inputs.add(input("title", Kind.TEXT).must());
    inputs.add(input("receivedAt", Kind.MOMENT).must());
    if (request) {
      inputs.add(ofRequest("requestKind").must());
    } else {
      inputs.add(codes("queryCategory", categories(), "query."));
    }
    inputs.add(request ? role() : ofRequest("hostingRole"));
    inputs.add(account(tx, department));
    inputs.add(input("platform", Kind.TEXT));
    inputs.add(input("source", Kind.TEXT));
    inputs.add(input("asked", Kind.LINES));
    FormInput twice = said(QueryService.TWICE, List.of(QueryService.OTHER));
    inputs.addAll(request ? List.of() : List.of(twice));
    return inputs;
  }

  /** What was received, as it was typed. */
  Map<String, @Nullable Object> received(Form form, List<FormInput> inputs, boolean request) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    Map<String, @Nullable Object> part = new LinkedHashMap<>();
    for (FormInput input : inputs) {
      Map<String, @Nullable Object> into = OF_PART.contains(input.name()) ? part : given;
      if (input.kind() == Kind.LINES) {
        form.text(input.name()).ifPresent(text -> into.put(input.name(), text));
      } else {
        input.read(form).ifPresent(said -> into.put(input.name(), said));
      }
    }
    given.put(request ? RequestCase.PART : QueryCase.PART, part);
    return given;
  }

  /** What is asked of a file of comments. */
  List<FormInput> upload(Transaction tx, String department) {
    return List.of(
        codes("layout", CommentLayout.all().stream().map(CommentLayout::id).toList(), ""),
        account(tx, department),
        FormInput.of(page, "queries", "platform", Kind.TEXT, "platform", "commentPlatform"));
  }

  /** What is asked of comments of which queries are made. */
  List<FormInput> take() {
    return List.of(
        FormInput.of(page, "queries", "title", Kind.TEXT, "title", "commentTitle"),
        codes("queryCategory", categories(), "query."));
  }

  /** Why something is done. */
  FormInput reason() {
    return input("reason", Kind.AREA);
  }

  private FormInput account(Transaction tx, String department) {
    return input("account", Kind.CHOICE)
        .choose(
            new RegisteredAccounts(tx)
                .of(department).stream().map(one -> Choice.of(one.id(), one.id())).toList());
  }

  /** What a part of the settings asks for. */
  List<FormInput> settings(Transaction tx, String department, String act) {
    return SettingsService.ACTS.getOrDefault(act, List.of()).stream()
        .map(name -> ofSettings(tx, department, name))
        .toList();
  }

  private FormInput ofSettings(Transaction tx, String department, String name) {
    return switch (name) {
      case "numbers" -> input(name, Kind.LINES);
      case "levelRole" -> codes(name, QueryRouting.roles(), "role.").must();
      case "levelHours" -> input(name, Kind.NUMBER);
      case "levelHolder" -> input(name, Kind.CHOICE).choose(officers(tx, department));
      case "recordClass" -> codes(name, SettingsService.recordClasses(), "").must();
      case "queryCategory" -> codes(name, categories(), "query.").must();
      case "clock" -> said(name, List.of("CLOCK_HOURS", "OFFICE_HOURS")).must();
      case "calendar" -> input(name, Kind.CHOICE).must().choose(calendars(tx, department));
      case "firstHours", "closeHours" -> input(name, Kind.NUMBER);
      case "english", "hindi" -> input(name, Kind.AREA).in(name.equals("hindi") ? "hi" : "en");
      case "approvedOn", "until" -> input(name, Kind.DAY);
      default -> input(name, Kind.TEXT).must();
    };
  }

  private static List<String> categories() {
    return allowed(QueryAct.form(), "queryCategory");
  }

  private static List<Choice> calendars(Transaction tx, String department) {
    return new WorkingCalendars(tx)
        .of(department).stream()
            .map(StoredCalendar::calendar)
            .distinct()
            .map(id -> Choice.of(id, id))
            .toList();
  }

  /** What a legal hold, or its end, asks for. */
  List<FormInput> hold(String act) {
    return HoldService.asked(act).stream().map(this::ofHold).map(FormInput::must).toList();
  }

  private FormInput ofHold(String name) {
    return switch (name) {
      case "reference" -> FormInput.of(page, "queries", name, Kind.TEXT, name, "hold");
      case HoldLifting.ENDED -> said(name, LegalHold.ENDINGS);
      case "reason" -> input(name, Kind.TEXT);
      default -> input(name, Kind.DAY);
    };
  }

  /** What an act asks for. */
  List<FormInput> act(Transaction tx, StoredQuery one, DeskCase read, String act) {
    List<FormInput> inputs = new ArrayList<>();
    inputs.add(input("at", Kind.MOMENT).must());
    for (String name : read.asked(act)) {
      if (name.equals(ORDER)) {
        inputs.addAll(new OrderInputs(page).said());
      } else {
        FormInput input = ofAct(tx, one, read, name);
        inputs.add(read.needs(act, name) ? input.must() : input);
      }
    }
    return inputs;
  }

  private FormInput ofAct(Transaction tx, StoredQuery one, DeskCase read, String name) {
    return switch (name) {
      case "did" -> codes(name, read.deeds(), "request-deed.");
      case "sure" -> input(name, Kind.FLAG);
      case "queryCategory" -> codes(name, categories(), "query.");
      case "assignedTo" -> input(name, Kind.CHOICE).choose(officers(tx, one.department()));
      case "rank" -> codes(name, ranks(), "reply-rank.");
      case "responseType" -> codes(name, List.of("OFFICIAL", "UNOFFICIAL"), "reply-type.");
      case OrderInputs.DROPPED -> new OrderInputs(page).dropped();
      case "referredTo", "does" -> said(name, allowed(QueryAct.form(), name));
      case "receivedAt" -> input(name, Kind.MOMENT);
      case "requestKind", "hostingRole" -> ofRequest(name);
      case "text", "reason" -> input(name, Kind.AREA);
      case WrongEntries.NUMBER -> new WrongInputs(page).number(new Queries(tx).acts(one), read);
      default -> input(name, Kind.TEXT);
    };
  }

  /** Of a legal request the limit depends on it; that of a query does not ask for it first. */
  private FormInput role() {
    return FormInput.of(page, "queries", "hostingRole", Kind.CHOICE, "hostingRole", "requestRole")
        .must()
        .choose(ofRequest("hostingRole").choices());
  }

  private FormInput ofRequest(String name) {
    List<String> codes = allowed(LegalRequest.form(), name);
    return name.equals("requestKind") ? codes(name, codes, "") : said(name, codes);
  }

  /** The ranks of responses that the caller may give in one role or another. */
  private List<String> ranks() {
    return QueryRouting.ranks().stream()
        .filter(
            rank ->
                DeskRoles.of(page.caller()).stream()
                    .anyMatch(role -> QueryRouting.mayGive(role, rank)))
        .toList();
  }

  /** The officers of a department who act at the desk, by their names. */
  private List<Choice> officers(Transaction tx, String department) {
    Set<String> ids = DeskOfficers.of(tx, page.caller(), department).keySet();
    List<Choice> choices = new ArrayList<>();
    page.named(ids).forEach((id, name) -> choices.add(Choice.of(id, name)));
    return choices;
  }

  /** The field of what is wrong; nothing for what is said of the whole. */
  static Optional<String> field(String pointer) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return switch (name) {
      case "", "kind", "role", "by", QueryCase.PART, RequestCase.PART -> Optional.empty();
      case ORDER -> Optional.of("issued");
      default -> Optional.of(name);
    };
  }
}
