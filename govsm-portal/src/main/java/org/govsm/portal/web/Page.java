package org.govsm.portal.web;

import static java.util.stream.Collectors.joining;

import gg.jte.Content;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.IndianNumbers;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * Page frame: what every template needs, that is the visitor's language and day, and the address,
 * to make links that keep the language.
 *
 * @param table who may do what
 * @param departments what departments are called, read once for the page
 * @param persons what users are called, read once for the page
 * @param services what every page tells beside its content
 * @param query the parameters of the address, as they were asked for; empty where there are none
 */
public record Page(
    RequestContext context,
    Caller caller,
    Authorisation table,
    DepartmentNames departments,
    PersonNames persons,
    PageServices services,
    String path,
    String query)
    implements PageFormat, PageDepartments, PagePersons, PageNavigation, PageSurroundings {

  private static final Pattern OWN_DAY = Pattern.compile("(?:^|&)day\\.[A-Za-z]+=[^&]");

  static Page of(
      RequestContext context,
      Caller caller,
      Authorisation table,
      PageServices services,
      UriInfo address) {
    String query = address.getRequestUri().getRawQuery();
    return new Page(
        context,
        caller,
        table,
        new DepartmentNames(services.departments()),
        new PersonNames(services.persons()),
        services,
        "/" + address.getPath(false),
        query == null ? "" : query);
  }

  /** The same for another address: where a form has one that cannot be gone back to. */
  Page at(String other) {
    return new Page(context, caller, table, departments, persons, services, other, query);
  }

  /** What forms give back, so that no other site can make them; empty where none is needed. */
  public String formToken() {
    return caller.formToken().orElse("");
  }

  /** The word for a role. */
  public String role(String code) {
    return words().find("role." + code).orElseGet(() -> words().term("role." + code));
  }

  /** What a role is for, in a sentence; empty for a role of an added slice without one. */
  public String roleDoes(String code) {
    return words().find("role-does." + code).orElse("");
  }

  /** The words for some roles. */
  public String roleWords(Collection<String> codes) {
    return codes.stream().map(this::role).collect(joining(", "));
  }

  /** The words for what the caller acts as. */
  public String myRoles() {
    return roleWords(caller.roles());
  }

  /** The roles that there are. */
  public List<String> roles() {
    return table.roles();
  }

  /** Whether the caller may look at a page. */
  @Override
  public boolean may(String route) {
    return mayDo("GET", route);
  }

  /** Whether the caller may send something to a route. */
  public boolean mayDo(String method, String route) {
    return table.route(method, route).filter(rule -> rule.allows(caller)).isPresent();
  }

  /** Whether the caller may send a form. */
  public boolean mayPost(String route) {
    return table.route("POST", route).filter(rule -> rule.allows(caller)).isPresent();
  }

  /** The sentences. */
  @Override
  public Messages words() {
    return context.words();
  }

  /** A sentence without values. */
  @Override
  public String say(String key) {
    return words().say(key);
  }

  /** A sentence with one value, as text. */
  public String say(String key, String name, Object value) {
    return words().say(Message.of(key).with(name, value));
  }

  /** A sentence with values that are marked up; see {@link Rich}. */
  public Rich rich(String key) {
    return Rich.of(words(), key);
  }

  /** What stands out in a {@link Rich} sentence. */
  public Content strong(String text) {
    return Html.strong(Html.text(text));
  }

  /** A parameter of the address, decoded. */
  public Optional<String> given(String parameter) {
    return Arrays.stream(query.split("&"))
        .filter(one -> one.startsWith(parameter + "="))
        .map(one -> FormFields.decoded(one.substring(parameter.length() + 1)))
        .findFirst();
  }

  /** The title of a pack, else its id. */
  public String packTitle(String id) {
    return words().find("pack." + id).orElse(id);
  }

  /** What was entered in a field, in words. */
  public String given(FormField field) {
    String typed = field.typed();
    if (typed.isEmpty() || typed.equals("unknown")) {
      return say("form.unknown");
    }
    return switch (field.kind()) {
      case "day" -> RequestContexts.day(typed).map(words()::day).orElse(typed);
      case "money" ->
          TypedNumber.read(typed).map(sum -> "\u20b9" + IndianNumbers.group(sum)).orElse(typed);
      case "boolean" -> words().find("form." + typed).orElse(typed);
      case FormField.MANY -> field.chosen(words()::term);
      case "codes", FormField.CUSTODY, FormField.FACTOR, FormField.PEOPLE -> choice(field, typed);
      default -> typed;
    };
  }

  /** The word of style sheet and icons for a finding. */
  public String look(Finding.Weight weight) {
    return weight == Finding.Weight.BLOCKING
        ? "error"
        : weight == Finding.Weight.WARNING ? "warning" : "note";
  }

  /** Text that is to stand in a {@link Rich} sentence. */
  public Content text(String text) {
    return Html.text(text);
  }

  /** Words of a text as they stand in it, in their language. */
  public Content quoted(String words, String language) {
    return Html.quoted(words, language);
  }

  /** Where the page stands on the way from the need to the payment, if it is about such a thing. */
  public Optional<ThreadBar> thread() {
    return services.threads().of(this);
  }

  /** Whether a page offers to set the day of its answers. */
  public boolean offersDay(String nav) {
    return Doors.ofDay(nav) && !ownDay();
  }

  /**
   * Whether the address names the day of its answer, so that the day that was set does not count.
   */
  public boolean ownDay() {
    return OWN_DAY.matcher(query).find();
  }

  /** A link within the portal that keeps a language that was chosen by the address. */
  public String link(String target) {
    if (context.linked().isEmpty()) {
      return target;
    }
    return with(target, RequestContexts.LANGUAGE + "=" + context.linked().get());
  }

  /** A link with a parameter more, before its fragment. */
  public static String with(String target, String parameter) {
    int hash = target.indexOf('#');
    String asked = hash < 0 ? target : target.substring(0, hash);
    String fragment = hash < 0 ? "" : target.substring(hash);
    return asked + (asked.indexOf('?') < 0 ? "?" : "&") + parameter + fragment;
  }

  /** Whether the page is asked for as a document (PDF). */
  public boolean isPaper() {
    return path.endsWith(".pdf");
  }

  /** This address in another language. */
  public String inLanguage(String language) {
    String asked = others("");
    String others = asked.isEmpty() ? "" : asked + "&";
    return path + "?" + others + RequestContexts.LANGUAGE + "=" + language;
  }

  /** A link to a page that is given the parameters of this one, but one. */
  public String handing(String target, String but) {
    String others = others(but);
    return link(others.isEmpty() ? target : target + (target.contains("?") ? "&" : "?") + others);
  }

  private String others(String but) {
    return Arrays.stream(query.split("&"))
        .filter(p -> !p.isEmpty() && !p.startsWith(RequestContexts.LANGUAGE + "="))
        .filter(p -> but.isEmpty() || !p.startsWith(but + "="))
        .collect(joining("&"));
  }

  /** Another page that is asked for with the parameters of this one. */
  public String beside(String other) {
    return query.isEmpty() ? other : other + "?" + query;
  }

  /** This address as it was asked for. */
  public String self() {
    return beside(path);
  }
}
