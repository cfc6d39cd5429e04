package org.govsm.portal.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Form of a page: what is typed, and what is wrong with it by the ids of its fields. What it asks
 * for is done once, however often it is sent; where it is refused it is shown again with all of it.
 */
public final class Form {

  /** The field that tells one showing of a form from the next. */
  public static final String SHOWN = "shown";

  private static final int REFUSED = 422;

  private final Map<String, String> typed;
  private final Map<String, InputFault> errors;
  private final int status;

  /** The names of fields that came several times. */
  private final Set<String> several;

  /** Which showing of the form was sent. */
  private final String shown;

  private Form(
      Map<String, String> typed,
      Map<String, InputFault> errors,
      int status,
      Set<String> several,
      String shown) {
    this.several = several;
    this.shown = shown;
    this.typed = typed;
    this.errors = errors;
    this.status = status;
  }

  /** Nothing is typed. */
  public static Form blank() {
    return of(Map.of());
  }

  /** What is known stands in the fields. */
  public static Form of(Map<String, String> known) {
    return new Form(known, Map.of(), 200, Set.of(), "");
  }

  /**
   * As somebody typed it; of a field that comes several times, each in a line.
   *
   * @throws ProblemException with status 400 for a mark that turns the order of letters
   */
  public static Form sent(@Nullable MultivaluedMap<String, String> sent) {
    if (sent == null) { // a request without a body
      return blank();
    }
    Map<String, String> typed = new TreeMap<>();
    sent.forEach((name, texts) -> typed.put(name, String.join("\n", texts)));
    typed.remove("csrf");
    String shown = Objects.requireNonNullElse(typed.remove(SHOWN), "");
    TurnedText.refuse(typed);
    Set<String> several =
        sent.entrySet().stream()
            .filter(one -> one.getValue().size() > 1)
            .map(Map.Entry::getKey)
            .collect(toUnmodifiableSet());
    return new Form(typed, Map.of(), 200, several, shown);
  }

  /** The same with another text in a field. */
  public Form with(String name, String text) {
    Map<String, String> all = new TreeMap<>(typed);
    all.put(name, text);
    return new Form(all, errors, status, several, shown);
  }

  /** As it was sent. */
  public MultivaluedMap<String, String> sent() {
    MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
    typed.forEach(sent::putSingle);
    return sent;
  }

  /** The form of a draft. */
  public static Form of(Draft draft) {
    return of(draft.typed());
  }

  /**
   * Names and texts as they came, for a page that sends them again; but for what was to be done.
   */
  public List<Map.Entry<String, String>> sentAgain() {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    Map<String, String> answers = new TreeMap<>(typed);
    answers.remove("do");
    answers.forEach(
        (name, text) -> {
          if (several.contains(name)) {
            each(name).forEach(one -> all.add(Map.entry(name, one)));
          } else {
            all.add(Map.entry(name, text));
          }
        });
    return all;
  }

  /** All that was typed, as it was. */
  public Map<String, String> typed() {
    return typed;
  }

  /** What was typed into a field, as it was. */
  public String typed(String name) {
    return typed.getOrDefault(name, "");
  }

  /** What was typed into each of the fields of one name. */
  public List<String> each(String name) {
    return typed.containsKey(name) ? List.of(typed(name).split("\n", -1)) : List.of();
  }

  /** A field that says something. */
  public Optional<String> text(String name) {
    return Optional.of(typed(name).strip()).filter(text -> !text.isEmpty());
  }

  /** The moment that was typed into a field: a day, or with its hour an instant in India. */
  public Optional<String> moment(String name) {
    String hour = typed(name + FormField.TIME).strip();
    String seconds = hour.length() == 5 ? ":00" : "";
    return text(name).map(day -> hour.isEmpty() ? day : day + "T" + hour + seconds + "+05:30");
  }

  /** The version that the form was made from; 0 where it says none. */
  public int version() {
    return typed("version").matches("\\d{1,9}") ? Integer.parseInt(typed("version")) : 0;
  }

  /** What is wrong, by the ids of fields. */
  public Map<String, InputFault> errors() {
    return errors;
  }

  /** A field of the form. */
  public FormField field(String name, String kind, String label, List<String> codes) {
    String hour = kind.equals("moment") ? typed(name + FormField.TIME) : "";
    Optional<InputFault> error = Optional.ofNullable(errors.get(name));
    return new FormField(name, kind, label, hour, codes, typed(name), error);
  }

  /** The form with a fault of a field. */
  public Form wrong(String field, Message why) {
    return wrong(Map.of(field, fault(why)));
  }

  /** The form with its faults. */
  public Form wrong(Map<String, InputFault> faults) {
    return new Form(typed, faults, REFUSED, Set.of(), "");
  }

  /**
   * The form with the faults of a refusal, of which 403 stays 403; empty where it has a secret.
   *
   * @param field the field of a pointer; what belongs to none stands at one of them
   */
  public Form refused(
      RuntimeException refused, Function<String, Optional<String>> field, String otherwise) {
    Map<String, InputFault> faults = new LinkedHashMap<>();
    DayAndTime.told(faults(refused), typed)
        .forEach(f -> faults.putIfAbsent(field.apply(f.pointer()).orElse(otherwise), f));
    boolean secret = faults(refused).stream().anyMatch(f -> f.code().startsWith("secret."));
    return new Form(secret ? Map.of() : typed, faults, status(refused), Set.of(), "");
  }

  /** With which status a form is shown again. */
  public static int status(RuntimeException refused) {
    return isStatus(refused, 403) ? 403 : REFUSED;
  }

  /** The page of the form, with the status of what refused it. */
  public Response shown(Response page) {
    return status == 200 ? page : Response.fromResponse(page).status(status).build();
  }

  /** A form about what there is not is no form. */
  public static void requireFound(RuntimeException refused) {
    if (isStatus(refused, 404)) {
      throw refused;
    }
  }

  private static boolean isStatus(RuntimeException refused, int status) {
    return refused instanceof ProblemException one && one.problem().status() == status;
  }

  /**
   * Does what the form asks for once, although it may be sent twice, and sends the browser to what
   * came of it. The same said in a form that was shown anew is another wish.
   */
  public Response once(Idempotency idempotency, Page page, Function<Transaction, String> work) {
    return seeOther(page, idempotency.place(page, Map.of("typed", typed, SHOWN, shown), work));
  }

  /** Sends the browser on, with what it is to hold from now on. */
  public static Response seeOther(Page page, String path, NewCookie... cookies) {
    return Response.status(303)
        .header(HttpHeaders.LOCATION, page.link(path))
        .cookie(cookies)
        .build();
  }

  /** What a refusal says, as faults of the form. */
  public static List<InputFault> faults(RuntimeException refused) {
    if (refused instanceof ProblemException problemException) {
      ProblemDetail problemDetail = problemException.problem();
      return problemDetail.errors().isEmpty()
          ? List.of(fault(problemDetail.detail().orElse(problemDetail.title())))
          : problemDetail.errors();
    } else if (refused instanceof StoreRefusal store) {
      return List.of(fault(store.text()));
    }
    throw refused;
  }

  /** A sentence as a fault of no particular field. */
  public static InputFault fault(Message text) {
    return Faults.at("", text);
  }
}
