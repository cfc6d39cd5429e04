package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.procurement.evaluation.EvaluationTerms;
import org.jspecify.annotations.Nullable;

/**
 * Form of a sheet: for each bid every requirement with its paper, and the marks by criterion with a
 * reason. A field is named by what it is about, bid and requirement, so that nothing is mixed up.
 */
final class SheetForm {

  private static final String MET = "met";
  private static final String EVIDENCE = "evidence";
  private static final String MARK = "mark";
  private static final String REASON = "reason";

  private final AwardScene scene;
  private final List<String> bids;
  private final EvaluationTerms terms;

  SheetForm(AwardScene scene, Instant now) {
    this.scene = scene;
    bids = scene.record().examined(now);
    terms = scene.record().tender().tender().evaluation();
  }

  AwardScene scene() {
    return scene;
  }

  private static String name(String what, String bid, String of) {
    return what + "/" + bid + "/" + of;
  }

  /** The criteria by id; one without an id where marks are given as a whole. */
  private List<Criterion> criteria() {
    if (!terms.hasMarks()) {
      return List.of();
    }
    List<Criterion> criteria =
        terms.criteria().stream()
            .map(one -> new Criterion(one.text("id"), one.text("text"), one.toPlain().get("most")))
            .toList();
    return criteria.isEmpty()
        ? List.of(new Criterion("", scene.page().say("awards.marks-whole"), "100"))
        : criteria;
  }

  private record Criterion(String id, String text, @Nullable Object most) {}

  /** The fields of a bid. */
  private List<FormInput> inputs(String bid) {
    List<FormInput> inputs = new ArrayList<>();
    for (Node requirement : terms.requirements()) {
      String id = requirement.text("id");
      inputs.add(
          scene
              .input(MET, Kind.FLAG)
              .called(requirement.text("text"), requirement.text("clause"))
              .named(name(MET, bid, id))
              .must());
      inputs.add(scene.input(EVIDENCE, Kind.TEXT).named(name(EVIDENCE, bid, id)).must());
    }
    for (Criterion criterion : criteria()) {
      String label =
          scene
              .page()
              .words()
              .say(
                  Message.of("awards.marks-for")
                      .with("what", criterion.text())
                      .with("most", String.valueOf(criterion.most())));
      inputs.add(
          scene
              .input(MARK, Kind.NUMBER)
              .called(label, "")
              .named(name(MARK, bid, criterion.id()))
              .must());
      inputs.add(scene.input(REASON, Kind.TEXT).named(name(REASON, bid, criterion.id())).must());
    }
    return inputs;
  }

  /** The name of the first field. */
  String first() {
    return bids.stream()
        .flatMap(bid -> inputs(bid).stream())
        .map(FormInput::name)
        .findFirst()
        .orElse(OfficerDecisions.ALONE);
  }

  SheetView view(Form form) {
    List<SheetView.Bid> parts =
        bids.stream()
            .map(
                bid ->
                    new SheetView.Bid(
                        bid, scene.named(bid), BidSecurityRow.wrong(scene, bid), inputs(bid)))
            .toList();
    return new SheetView(
        scene.one(),
        scene.record().acts().size(),
        parts,
        AwardSteps.decided(scene),
        scene.now().comparison().bids().isEmpty() || !terms.hasMarks(),
        form);
  }

  /** What the caller entered before, by the names of the fields. */
  Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    scene.record().sheet(scene.page().caller().actor()).stream()
        .flatMap(sheet -> sheet.branches("bids").stream())
        .forEach(bid -> typed(bid, typed));
    return typed;
  }

  private static void typed(Node bid, Map<String, String> typed) {
    String id = bid.text("bid");
    for (Node response : bid.branches("responses")) {
      String of = response.text("requirement");
      typed.put(name(MET, id, of), String.valueOf(response.get(MET, Boolean.class)));
      typed.put(name(EVIDENCE, id, of), response.text(EVIDENCE));
    }
    for (Node mark : bid.branches("marks")) {
      String of = mark.find("criterion", String.class).orElse("");
      typed.put(name(MARK, id, of), String.valueOf(mark.toPlain().get(MARK)));
      typed.put(name(REASON, id, of), mark.text(REASON));
    }
  }

  /** The members of the act: what is left blank is left out, and the domain asks for it. */
  Map<String, @Nullable Object> body(Form form) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    List<Object> all = new ArrayList<>();
    for (String bid : bids) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("bid", bid);
      List<Object> responses = new ArrayList<>();
      responses(bid, form).forEach(id -> responses.add(response(bid, id, form)));
      one.put("responses", responses);
      List<Object> marks = new ArrayList<>();
      marks(bid, form).forEach(id -> marks.add(mark(bid, id, form)));
      one.put("marks", marks);
      all.add(one);
    }
    body.put("bids", all);
    form.text(OfficerDecisions.ALONE).ifPresent(said -> body.put(OfficerDecisions.ALONE, said));
    return body;
  }

  /** The requirements of which something was typed. */
  private List<String> responses(String bid, Form form) {
    return terms.requirements().stream()
        .map(one -> one.text("id"))
        .filter(id -> said(form, bid, id, MET, EVIDENCE))
        .toList();
  }

  private List<String> marks(String bid, Form form) {
    return criteria().stream()
        .map(Criterion::id)
        .filter(id -> said(form, bid, id, MARK, REASON))
        .toList();
  }

  private static boolean said(Form form, String bid, String id, String... fields) {
    for (String field : fields) {
      if (form.text(name(field, bid, id)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Map<String, Object> response(String bid, String id, Form form) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("requirement", id);
    read(bid, name(MET, bid, id), form).ifPresent(met -> response.put(MET, met));
    read(bid, name(EVIDENCE, bid, id), form).ifPresent(said -> response.put(EVIDENCE, said));
    return response;
  }

  private Map<String, Object> mark(String bid, String id, Form form) {
    Map<String, Object> mark = new LinkedHashMap<>();
    if (!id.isEmpty()) {
      mark.put("criterion", id);
    }
    read(bid, name(MARK, bid, id), form).ifPresent(given -> mark.put(MARK, given));
    read(bid, name(REASON, bid, id), form).ifPresent(said -> mark.put(REASON, said));
    return mark;
  }

  private Optional<Object> read(String bid, String name, Form form) {
    return inputs(bid).stream()
        .filter(input -> input.name().equals(name))
        .findFirst()
        .flatMap(input -> input.read(form));
  }

  /** The field of a place in the body, such as {@code /bids/0/marks/1/mark}. */
  Optional<String> field(String pointer, Form form) {
    String[] parts = pointer.split("/", -1);
    if (pointer.equals("/" + OfficerDecisions.ALONE)) {
      return Optional.of(OfficerDecisions.ALONE);
    }
    if (parts.length < 6 || !parts[2].matches("\\d+") || !parts[4].matches("\\d+")) {
      return Optional.empty();
    }
    String bid = bids.get(Integer.parseInt(parts[2]));
    List<String> ids = parts[3].equals("marks") ? marks(bid, form) : responses(bid, form);
    return Optional.of(name(parts[5], bid, ids.get(Integer.parseInt(parts[4]))));
  }
}
