package org.govsm.portal.requirements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Page;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Scene of a part of the form: the document as it stands, what can be chosen, and the words.
 *
 * @param item the service, KPI or term that the part is about; empty where it is about all
 * @param accounts the registered accounts that can be chosen
 * @param words sentences with the names of the catalogue in them
 */
record Scene(
    Page page,
    String department,
    Map<String, @Nullable Object> tree,
    String item,
    List<FormInput.Choice> accounts,
    List<FormInput.Choice> clauses,
    Messages words) {

  static final ServiceCatalogue CATALOGUE = ServiceCatalogue.shipped();
  static final MetricDictionary DICTIONARY = MetricDictionary.shipped();

  /** What the parties count, beside platforms. */
  static final String CONTRACT = "contract";

  String language() {
    return page.context().language();
  }

  Scene about(String other) {
    return new Scene(page, department, tree, other, accounts, clauses, words);
  }

  Scene with(Map<String, @Nullable Object> now) {
    return new Scene(page, department, now, item, accounts, clauses, words);
  }

  /** The items of a list of the document. */
  List<Map<?, ?>> items(String list) {
    return TreePath.of(list).find(tree).filter(List.class::isInstance).stream()
        .flatMap(all -> ((List<?>) all).stream())
        .<Map<?, ?>>map(one -> (Map<?, ?>) one)
        .toList();
  }

  /** The words for a platform. */
  String platform(String code) {
    return words.term("platform." + code);
  }

  /** The platforms of some codes, as choices. */
  List<FormInput.Choice> platforms(List<String> codes) {
    return DICTIONARY.platforms().stream()
        .map(Code::code)
        .filter(codes::contains)
        .map(code -> FormInput.Choice.of(code, platform(code)))
        .toList();
  }

  /** Choices of codes that the messages {@code requirement.PREFIX.CODE} name. */
  List<FormInput.Choice> choices(String prefix, String... codes) {
    return List.of(codes).stream()
        .map(code -> FormInput.Choice.of(code, page.say("requirements." + prefix + "." + code)))
        .toList();
  }

  Optional<String> text(String path) {
    return TreePath.of(path).find(tree).map(String::valueOf);
  }
}
