package org.govsm.portal.tenders;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Scene of a part of the form: the document as it stands, and what can be chosen.
 *
 * @param codes the codes of the law by their field
 * @param officers the persons of the department, by their ids
 * @param findings what the check found of the document
 */
record TenderScene(
    Page page,
    Map<String, @Nullable Object> tree,
    Map<String, List<String>> codes,
    Map<String, String> officers,
    Map<String, String> suppliers,
    List<Finding> findings) {

  private static final String FORM = "tenders";

  TenderScene with(Map<String, @Nullable Object> now) {
    return new TenderScene(page, now, codes, officers, suppliers, findings);
  }

  /** An input whose sentences have its name. */
  FormInput input(String name, Kind kind, String path) {
    return FormInput.of(page, FORM, name, kind, path, name);
  }

  /** One of some codes, which the law names. */
  FormInput choice(String name, String path) {
    return input(name, Kind.CHOICE, path).choose(terms(codes.getOrDefault(name, List.of())));
  }

  /** Several of some codes, which the law names. */
  FormInput many(String name, String path, String codesOf) {
    return input(name, Kind.MANY, path).choose(terms(codes.getOrDefault(codesOf, List.of())));
  }

  /** Codes with their words. */
  List<Choice> terms(Collection<String> some) {
    return some.stream().map(code -> Choice.of(code, page.words().term(code))).toList();
  }

  /** Codes with the words {@code tenders.PREFIX.CODE}. */
  List<Choice> said(String prefix, String... some) {
    return List.of(some).stream()
        .map(code -> Choice.of(code, page.say(FORM + "." + prefix + "." + code)))
        .toList();
  }

  /** The items of the document. */
  List<Map<?, ?>> items(String list) {
    return tree.get(list) instanceof List<?> all
        ? all.stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList()
        : List.of();
  }
}
