package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Fields of forms say whether they must be filled in: each field of a form that is sent has a mark
 * at its name, or at the name of its group; and what is refused because it is empty was marked.
 */
class MarkedFieldsTest {

  private static final String ASKED =
      "form[method=post] :is(input:not([type]), input[type=text], input[type=date],"
          + " input[type=file], input[type=number], input[type=datetime-local], select, textarea)";

  /** Forms of the frame of every page, and of who signs in. */
  private static final Set<String> FRAME = Set.of("/acting", "/today", "/sign-in");

  /** Of an id that is made of other fields where it is left empty. */
  private static final String MADE = "Use an id of letters";

  /** A time that a corrigendum may change and not take away, where the tender has it. */
  private static final String KEPT = "/tenders/demo/DPI-2027-02/corrigendum askedUntil";

  private static final String MEANWHILE = "Somebody else changed";

  private static final List<Document> PAGES = new ArrayList<>();

  private static TestPortal portal;

  @BeforeAll
  static void start() throws Exception {
    portal = TestPortal.withDemonstration();
    EveryPage.ADDRESSES
        .values()
        .forEach(address -> PAGES.add(Jsoup.parse(portal.get(address).body())));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void every_field_says_whether_it_must_be_filled_in() {
    Set<String> unmarked = new TreeSet<>();
    for (Document page : PAGES) {
      for (Element field : page.select(ASKED)) {
        if (!isOfFrame(field) && !field.id().endsWith(":time") && marks(field, page).isEmpty()) {
          unmarked.add(action(form(field)) + " " + field.attr("name"));
        }
      }
    }
    assertThat(unmarked).isEmpty();
  }

  /** A form is sent as it stands, with no field filled in. */
  @Test
  void nothing_that_is_refused_when_empty_is_called_optional() {
    Set<String> unmarked = new TreeSet<>();
    Set<String> sent = new HashSet<>();
    for (Document page : PAGES) {
      for (Element form : page.select("form[method=post]")) {
        if (!form.select(ASKED).isEmpty()
            && !FRAME.contains(action(form))
            && sent.add(action(form))) {
          Document answer = Jsoup.parse(sent(form).body());
          answer.select(".field__error").stream()
              .filter(error -> !error.text().contains(MEANWHILE))
              .filter(error -> !error.text().startsWith(MADE))
              .map(error -> answer.getElementById(error.id().replaceFirst("-e$", "")))
              .filter(field -> field != null && marks(field, answer).contains("(optional)"))
              .forEach(field -> unmarked.add(action(form) + " " + field.id()));
        }
      }
    }
    unmarked.remove(KEPT);
    assertThat(unmarked).isEmpty();
  }

  private static HttpResponse<String> sent(Element form) {
    boolean parts = form.attr("enctype").startsWith("multipart");
    PageForm whole = new PageForm();
    StringJoiner text = new StringJoiner("&");
    for (Element field : form.select("input[name], select[name], textarea[name], button[name]")) {
      boolean kept = field.attr("type").equals("hidden") || field.normalName().equals("button");
      if (kept && !text.toString().contains("&do=")) {
        whole.with(field.attr("name"), field.attr("value"));
        text.add(encoded(field.attr("name")) + "=" + encoded(field.attr("value")));
      }
    }
    String address = form.attr("action");
    return parts ? whole.to(portal, address) : portal.postForm(address, text.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String action(Element form) {
    return form.attr("action").split("\\?", 2)[0];
  }

  private static Element form(Element field) {
    return Objects.requireNonNull(field.closest("form"));
  }

  private static boolean isOfFrame(Element field) {
    return FRAME.contains(action(form(field)));
  }

  private static List<String> marks(Element field, Document page) {
    List<Element> names = new ArrayList<>(page.select("label[for=" + quoted(field.id()) + "]"));
    Element own = field.closest(".field");
    if (own != null) {
      names.addAll(own.select("> label"));
    }
    for (Element above : field.parents()) {
      if (above.normalName().equals("fieldset")) {
        names.addAll(above.select("> legend"));
      }
    }
    return names.stream()
        .flatMap(name -> name.select(".field__need").stream())
        .map(Element::text)
        .toList();
  }

  private static String quoted(String id) {
    return "\"" + id.replace("\"", "\\\"") + "\"";
  }
}
