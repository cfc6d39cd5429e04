package org.govsm.portal.web;

import gg.jte.Content;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;

/** Page departments: what a page says of departments by their ids, in the visitor's language. */
interface PageDepartments {

  /** The names of chains that are of no department. */
  String CHAIN = "events.chain.";

  /** The language and the day. */
  RequestContext context();

  /** The sentences. */
  Messages words();

  /** Who asks. */
  Caller caller();

  /** What departments are called. */
  DepartmentNames departments();

  /** The name of a department, marked where it is in another language; its id if it has none. */
  default Content department(String id) {
    return departments()
        .find(id)
        .map(one -> one.named(context().language()))
        .filter(name -> !name.language().equals(context().language()))
        .map(name -> Html.inLanguage(name.text(), name.language()))
        .orElseGet(() -> Html.text(departmentName(id)));
  }

  /**
   * A name as it is recorded, such as that of a supplier, in the visitor's language: of a
   * registered department, and where both names stand with a dot between them; else marked where it
   * is in another language.
   */
  default Content recorded(String name) {
    DepartmentNames.Name known = known(name);
    return known.language().equals(context().language())
        ? Html.text(known.text())
        : Html.inLanguage(known.text(), known.language());
  }

  /** The same as plain text, for titles, lists and files. */
  default String recordedText(String name) {
    return known(name).text();
  }

  /**
   * The name of a public body as a document has it: of a registered department the name in the
   * visitor's language, where it has one.
   */
  default Content agency(String id, String name) {
    return registered(id).<Content>map(Html::text).orElseGet(() -> recorded(name));
  }

  /** The same as plain text. */
  default String agencyText(String id, String name) {
    return registered(id).orElseGet(() -> recordedText(name));
  }

  private Optional<String> registered(String id) {
    String here = context().language();
    return departments()
        .find(id)
        .map(one -> one.named(here))
        .filter(own -> !here.equals("en") && own.language().equals(here))
        .map(DepartmentNames.Name::text);
  }

  private DepartmentNames.Name known(String name) {
    String here = context().language();
    return departments()
        .called(name)
        .map(one -> one.named(here))
        .orElseGet(() -> DepartmentNames.Name.of(name, here));
  }

  /** The name of a department as plain text; its id if it has none. */
  default String departmentName(String id) {
    return departments().find(id).map(one -> one.named(context().language()).text()).orElse(id);
  }

  /** The name of a department by its record: the same whatever the language of the page. */
  default String recordedName(String id) {
    return departments().find(id).map(one -> one.named("en").text()).orElse(id);
  }

  /** Whether a part of the name of a department is this, in whatever language it has a name. */
  default boolean isCalled(String id, String part) {
    String wanted = part.strip().toLowerCase(Locale.ROOT);
    return departments().find(id).stream()
        .flatMap(one -> Stream.of("en", "hi").map(language -> one.named(language).text()))
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
  }

  /** The name of a chain of events: of a department, or of what is of none. */
  default Content chain(String id) {
    return words().find(CHAIN + id).map(Html::text).orElseGet(() -> department(id));
  }

  /** The name of a chain of events as plain text. */
  default String chainName(String id) {
    return words().find(CHAIN + id).orElseGet(() -> departmentName(id));
  }

  /** Whether a department has a record. */
  default boolean isRegistered(String id) {
    return departments().find(id).isPresent();
  }

  /** The rule book of a department, or of the only one that the caller acts for. */
  default Optional<String> bookOf(Optional<String> department) {
    return department
        .or(caller()::onlyDepartment)
        .flatMap(departments()::find)
        .flatMap(DepartmentNames.Registered::book);
  }
}
