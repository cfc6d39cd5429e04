package org.govsm.portal.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.training.TrainingNeed;
import org.govsm.governance.training.TrainingRecord;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Forms of trainings: their inputs, and what was typed as the tree that the API takes. */
record TrainingForms(Page page) {

  private FormInput input(String name, Kind kind) {
    String hint = page.words().find("training.hint." + name).orElse("");
    return new FormInput(name, kind, name, page.say("training.field." + name), hint);
  }

  /**
   * What is asked of a training.
   *
   * @param people of whom one can be put on record
   */
  List<FormInput> record(List<String> people) {
    List<Choice> persons = new ArrayList<>();
    page.named(people).forEach((id, name) -> persons.add(Choice.of(id, name)));
    return List.of(
        input("person", Kind.CHOICE).must().choose(persons),
        input("topic", Kind.CHOICE)
            .must()
            .choose(
                TrainingNeed.topics().stream()
                    .map(code -> Choice.of(code, TrainingListPages.topic(page, code)))
                    .toList()),
        input("title", Kind.TEXT),
        input("completedOn", Kind.DAY).must(),
        input("provider", Kind.TEXT).must(),
        input("evidenceKind", Kind.CHOICE)
            .must()
            .choose(
                Stream.of(TrainingRecord.EvidenceKind.values())
                    .map(Enum::name)
                    .map(kind -> Choice.of(kind, page.say("training.evidence." + kind)))
                    .toList()),
        input("evidence", Kind.TEXT).must(),
        input("sha256", Kind.TEXT),
        input("validUntil", Kind.DAY));
  }

  FormInput reason() {
    return input("reason", Kind.AREA).must();
  }

  /** A training as it was typed. */
  static Map<String, @Nullable Object> typed(Form form, List<FormInput> inputs) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    inputs.forEach(input -> input.read(form).ifPresent(said -> given.put(input.name(), said)));
    return given;
  }

  /** The field of what is wrong; nothing for what is said of the whole. */
  static Optional<String> field(String pointer) {
    return Optional.of(pointer.replaceFirst("^/", "")).filter(name -> !name.isEmpty());
  }
}
