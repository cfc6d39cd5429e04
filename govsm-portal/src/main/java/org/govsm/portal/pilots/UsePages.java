package org.govsm.portal.pilots;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.governance.pilot.FrameworkUses;
import org.govsm.governance.pilot.UseTable;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Use pages: which content and which metrics a department allows for each use. */
@Path("pilots")
@Produces(MediaType.TEXT_HTML)
public record UsePages(PilotService pilots) {

  private static final String CONTENT = "content";
  private static final String METRICS = "metrics";
  private static final Pattern ROW = Pattern.compile("/uses/(\\d+)/(content|metrics)(?:/\\d+)?");

  /**
   * The table of a department.
   *
   * @param may whether the caller may state it
   */
  public record View(
      UseTables.Stated stated, FormInput reference, List<Row> rows, boolean may, Form form) {

    /** The department whose table it is. */
    public String department() {
      return stated.department();
    }

    /** The version that the form is made from. */
    public int version() {
      return stated.version();
    }

    /** The order that decided it; empty where none is named. */
    public String decidedBy() {
      return String.valueOf(stated.content().getOrDefault("reference", ""));
    }
  }

  /** A use with its inputs, and what is allowed for it. */
  public record Row(
      String name, List<FormInput> inputs, List<String> content, List<String> metrics) {}

  /** The table. */
  @GET
  @Path("{department}/uses")
  public Response show(@Context Call call) {
    UseTables.Stated stated = call.read(tx -> pilots.uses(tx, call.department()));
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("reference", String.valueOf(stated.content().getOrDefault("reference", "")));
    int number = 1;
    for (String use : FrameworkUses.codes()) {
      typed.put(CONTENT + number, String.join("\n", listed(stated, use, CONTENT)));
      typed.put(METRICS + number++, String.join("\n", listed(stated, use, METRICS)));
    }
    return show(call, Form.of(typed));
  }

  private static List<String> listed(UseTables.Stated stated, String use, String member) {
    Optional<UseTable> table = stated.table();
    Optional<List<String>> codes =
        table.flatMap(one -> member.equals(CONTENT) ? one.content(use) : one.metrics(use));
    return codes.orElse(List.of());
  }

  /** States the table. */
  @POST
  @Path("{department}/uses")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response state(@Context Call call) {
    return call.once(
        tx -> {
          pilots.state(tx, call.department(), call.form().version(), typed(call.form()), call.by());
          return "/pilots/" + call.department() + "/uses";
        },
        e -> show(call, call.form().refused(e, pointer -> field(call.form(), pointer), "")));
  }

  private static Map<String, @Nullable Object> typed(Form form) {
    Map<String, @Nullable Object> table = new LinkedHashMap<>();
    form.text("reference").ifPresent(text -> table.put("reference", text));
    List<Object> rows = new ArrayList<>();
    for (int number : numbers(form)) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("use", FrameworkUses.codes().get(number - 1));
      for (String member : List.of(CONTENT, METRICS)) {
        List<String> codes = codes(form, member + number);
        if (!codes.isEmpty()) {
          row.put(member, codes);
        }
      }
      rows.add(row);
    }
    table.put("uses", rows);
    return table;
  }

  /** The uses of which something is said, by their number. */
  private static List<Integer> numbers(Form form) {
    List<Integer> numbers = new ArrayList<>();
    for (int number = 1; number <= FrameworkUses.codes().size(); number++) {
      if (!codes(form, CONTENT + number).isEmpty() || !codes(form, METRICS + number).isEmpty()) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static List<String> codes(Form form, String name) {
    return form.each(name).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private static Optional<String> field(Form form, String pointer) {
    Matcher row = ROW.matcher(pointer);
    if (!row.matches()) {
      return Optional.of("reference").filter(name -> pointer.equals("/" + name));
    }
    List<Integer> numbers = numbers(form);
    int index = Integer.parseInt(row.group(1));
    return index < numbers.size()
        ? Optional.of(row.group(2) + numbers.get(index))
        : Optional.empty();
  }

  private Response show(Call call, Form form) {
    Page page = call.page();
    UseTables.Stated stated = call.read(tx -> pilots.uses(tx, call.department()));
    PilotForms forms = new PilotForms(page);
    List<Row> rows = new ArrayList<>();
    int number = 1;
    for (String use : FrameworkUses.codes()) {
      rows.add(
          new Row(
              page.words().term(FrameworkUses.term(use).code()),
              List.of(
                  forms.input(CONTENT, Kind.LINES).named(CONTENT + number),
                  forms.input(METRICS, Kind.LINES).named(METRICS + number)),
              listed(stated, use, CONTENT),
              listed(stated, use, METRICS)));
      number++;
    }
    View view =
        new View(
            stated,
            forms.input("reference", Kind.TEXT),
            rows,
            page.mayPost("/pilots/{department}/uses"),
            form);
    return form.shown(call.show("pilots/uses", view));
  }
}
