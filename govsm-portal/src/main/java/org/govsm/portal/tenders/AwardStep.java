package org.govsm.portal.tenders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Form;
import org.govsm.procurement.award.AwardAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Step on the way to the award that a form asks for.
 *
 * @param code in its address and its sentences {@code awards.step.CODE}
 * @param confirmed whether a page says first what will happen
 * @param inputs its fields, each of which fills the member of its name
 * @param members what the members of the act are made of the fields
 */
record AwardStep(
    String code,
    Kind kind,
    boolean confirmed,
    Function<AwardScene, List<FormInput>> inputs,
    UnaryOperator<Map<String, @Nullable Object>> members) {

  static AwardStep of(
      String code, Kind kind, boolean confirmed, Function<AwardScene, List<FormInput>> inputs) {
    return new AwardStep(code, kind, confirmed, inputs, fields -> fields);
  }

  /** The members of the act. */
  Map<String, @Nullable Object> body(AwardScene scene, Form form) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    inputs
        .apply(scene)
        .forEach(input -> input.read(form).ifPresent(said -> fields.put(input.name(), said)));
    form.text("basis").ifPresent(seen -> fields.put("basis", seen));
    return members.apply(fields);
  }

  /** The field of a place in the body. */
  Optional<String> field(AwardScene scene, String pointer) {
    String name = pointer.replaceFirst("^/(officer/)?", "").replaceFirst("/.*$", "");
    return inputs.apply(scene).stream()
        .map(FormInput::name)
        .filter(one -> one.equals(name) || one.startsWith(OfficerShares.of(name)))
        .findFirst();
  }
}
