package org.govsm.portal.rti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Forms of requests: their inputs, and what was typed as the tree that the API takes. */
final class RtiForms {

  private static final String FORM = "rti";
  private static final List<String> OF_DOCUMENT =
      List.of(
          "what",
          "ground",
          "reason",
          "confidential",
          RtiChecks.FIGURES,
          CopyCheck.NUMBERS,
          CopyCheck.COMPARED);
  private static final List<String> PERSONAL = List.of("name", "contact", "asked");
  private static final List<String> TEXTS =
      List.of(
          "on",
          "to",
          "amount",
          "party",
          "reason",
          "result",
          RtiSaid.CONFIDENTIAL,
          "authority",
          "all",
          RtiDecision.LOOKED,
          RtiDecision.FEE);

  private RtiForms() {}

  /** What is asked of a new request: about it, then about who asks. */
  static List<FormInput> about(Page page) {
    List<Choice> subjects =
        StoredRti.SUBJECTS.stream()
            .map(code -> Choice.of(code, page.say("rti.about." + code)))
            .toList();
    List<Choice> fees =
        RtiService.FEES.stream().map(code -> Choice.of(code, page.say("rti.fee." + code))).toList();
    return List.of(
        of(page, "received", Kind.DAY).must(),
        of(page, "urgentAt", Kind.MOMENT),
        of(page, "subjectKind", Kind.CHOICE).must().choose(subjects),
        of(page, "subject", Kind.TEXT).must(),
        of(page, "title", Kind.TEXT).must(),
        of(page, "fee", Kind.CHOICE).must().choose(fees),
        of(page, RtiChecks.TWICE, Kind.CHOICE)
            .choose(List.of(Choice.of(RtiChecks.OTHER, page.say("rti.as-before.OTHER")))));
  }

  static List<FormInput> applicant(Page page) {
    return List.of(
        of(page, "name", Kind.TEXT).must(),
        of(page, "contact", Kind.AREA).must(),
        of(page, "asked", Kind.LINES).must());
  }

  private static FormInput of(Page page, String name, Kind kind) {
    return FormInput.of(page, FORM, name, kind, name, name);
  }

  /** A new request as it was typed. */
  static Map<String, @Nullable Object> request(Page page, Form form) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    about(page).forEach(input -> input.read(form).ifPresent(said -> given.put(input.name(), said)));
    Map<String, @Nullable Object> applicant = new LinkedHashMap<>();
    PERSONAL.forEach(name -> form.text(name).ifPresent(text -> applicant.put(name, text)));
    given.put("applicant", applicant);
    return given;
  }

  /** The field of what is wrong with a new request. */
  static Optional<String> field(String pointer) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return Optional.of(name).filter(one -> !one.isEmpty());
  }

  /** What is asked of a correction: what was typed right stays empty. */
  static List<FormInput> correction(Page page) {
    Choice no = Choice.of("YES", page.say("rti.not-urgent.YES"));
    return Stream.concat(
            about(page).stream()
                .filter(input -> RtiEntry.MEMBERS.contains(input.path()))
                .flatMap(
                    input ->
                        input.path().equals(RtiEntry.URGENT)
                            ? Stream.of(
                                input,
                                of(page, RtiEntry.NOT_URGENT, Kind.CHOICE).choose(List.of(no)))
                            : Stream.of(optional(page, input))),
            Stream.of(of(page, "reason", Kind.AREA).must()))
        .map(input -> input.named(input.path() + "-" + RtiEntry.CORRECTED))
        .toList();
  }

  private static FormInput optional(Page page, FormInput input) {
    return of(page, input.path(), input.kind()).choose(input.choices());
  }

  /** An act as it was typed. */
  static Map<String, @Nullable Object> act(Page page, StoredRti one, String act, Form form) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    if (act.equals(RtiEntry.CORRECTED)) {
      correction(page)
          .forEach(input -> input.read(form).ifPresent(said -> given.put(input.path(), said)));
      return given;
    }
    TEXTS.forEach(name -> form.text(name).ifPresent(text -> given.put(name, text)));
    Map<String, @Nullable Object> rows = new LinkedHashMap<>();
    int number = 1;
    for (Map<String, @Nullable Object> document : RtiCase.documents(one)) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      int at = number++;
      OF_DOCUMENT.forEach(
          name -> form.text(name + "." + at).ifPresent(text -> row.put(name, text)));
      rows.put(StoredTree.text(document, "id"), row);
    }
    boolean typed = form.typed().keySet().stream().anyMatch(name -> name.matches("what\\.\\d+"));
    if (typed) {
      given.put("documents", rows);
    }
    return given;
  }

  /** The field of what is wrong with an act; those of acts beside each other end with the act. */
  static Optional<String> field(StoredRti one, String act, String pointer) {
    int number = 1;
    for (Map<String, @Nullable Object> document : RtiCase.documents(one)) {
      String place = "/documents/" + StoredTree.text(document, "id") + "/";
      if (pointer.startsWith(place)) {
        return Optional.of(pointer.substring(place.length()) + "." + number);
      }
      number++;
    }
    return field(pointer).map(name -> act.equals("decided") ? name : name + "-" + act);
  }
}
