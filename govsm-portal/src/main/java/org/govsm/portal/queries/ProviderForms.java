package org.govsm.portal.queries;

import java.util.List;
import java.util.Map;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Forms of the register of providers. */
record ProviderForms(Page page) {

  /** What an act asks for. */
  List<FormInput> act(StoredProviders register, String act) {
    return ProviderService.ACTS.getOrDefault(act, List.of()).stream()
        .map(name -> input(register, name))
        .toList();
  }

  private FormInput input(StoredProviders register, String name) {
    return switch (name) {
      case "id" -> of("id", Kind.CHOICE, "complaint").must().choose(complaints(register));
      case "from" -> of(name, Kind.DAY, "agreementFrom").must();
      case "until" -> of(name, Kind.DAY, "agreementUntil");
      case "testedOn" -> of(name, Kind.DAY, name);
      case "sentAt" -> of(name, Kind.MOMENT, name).must();
      case "acknowledgedAt", "resolvedAt" -> of(name, Kind.MOMENT, name);
      case "acknowledgeHours", "resolveHours" -> of(name, Kind.NUMBER, name);
      case "formats" -> of(name, Kind.LINES, name);
      case "result" -> of(name, Kind.CHOICE, "exportResult").choose(results());
      case "reference" -> of(name, Kind.TEXT, "agreement").must();
      case "platform" -> of(name, Kind.TEXT, "provider").must();
      default -> of(name, Kind.TEXT, name);
    };
  }

  private FormInput of(String name, Kind kind, String key) {
    return FormInput.of(page, "queries", name, kind, name, key);
  }

  private List<Choice> results() {
    return List.of(
        Choice.of("OK", page.say("queries.exportResult.OK")),
        Choice.of("FAILED", page.say("queries.exportResult.FAILED")));
  }

  private static List<Choice> complaints(StoredProviders register) {
    return register.part(StoredProviders.COMPLAINTS).stream()
        .map(ProviderForms::complaint)
        .toList();
  }

  private static Choice complaint(Map<String, @Nullable Object> one) {
    String id = String.valueOf(one.get("id"));
    return Choice.of(id, id + " (" + one.get("platform") + ")");
  }
}
