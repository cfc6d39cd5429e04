package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who goes through pages by what stands on them, and counts: pages seen, fields filled in,
 * buttons and links pressed.
 */
final class FormVisitor {

  private static final Pattern FORM =
      Pattern.compile(
          "<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
  private static final Pattern SELECT =
      Pattern.compile("<select [^>]*name=\"([^\"]*)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern AREA =
      Pattern.compile("<textarea [^>]*name=\"([^\"]*)\"[^>]*>\\n?(.*?)</textarea>", Pattern.DOTALL);
  private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");
  private static final Pattern BUTTON =
      Pattern.compile("<button class=\"button\"(?: name=\"([^\"]*)\" value=\"([^\"]*)\")?");
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");

  private final TestPortal portal;
  private final Clock clock;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String path = "";
  private String page = "";
  private Optional<Authenticator> phone = Optional.empty();
  private int pages;
  private int fields;
  private int presses;

  FormVisitor(TestPortal portal, Clock clock) {
    this.portal = portal;
    this.clock = clock;
  }

  String path() {
    return path;
  }

  String page() {
    return page;
  }

  String counted() {
    return "%d pages, %d fields, %d buttons".formatted(pages, fields, presses);
  }

  String cookie() {
    return cookies.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Opens an address, as a bookmark or a link in a letter does. */
  void open(String address) {
    arrive(portal.get(english(address), "Cookie", cookie()), address);
  }

  /** Follows the first link whose address has a text in it. */
  void follow(String part) {
    presses++;
    open(found(LINK, part));
  }

  /** The first address of the page with a text in it. */
  String found(Pattern pattern, String part) {
    Matcher all = pattern.matcher(page);
    while (all.find()) {
      if (all.group(1).contains(part)) {
        return plain(all.group(1));
      }
    }
    return fail(part + " on " + path + page);
  }

  /** Sets a password and a second factor, and goes on from the recovery codes. */
  void factor() {
    Authenticator app = Authenticator.typed(page, clock);
    phone = Optional.of(app);
    fill("code", app.code());
    Matcher on = Pattern.compile("<a class=\"button\" href=\"([^\"]*)\"").matcher(page);
    assertThat(on.find()).as(page).isTrue();
    presses++;
    open(plain(on.group(1)));
  }

  /** Comes back another day by the address of the portal alone, and signs in. */
  void comeBack(String name, String password) {
    cookies.clear();
    open("/");
    follow("/sign-in");
    fill("name", name, "password", password);
    fill("code", phone.orElseThrow().code(1));
  }

  /** Fills in fields of the form that has the first of them, and presses its first button. */
  void fill(String... typed) {
    press("name=\"" + typed[0] + "\"", typed);
  }

  /** The same of the form with a text in it. */
  void press(String part, String... typed) {
    String[] form = form(part);
    Map<String, String> sent = preset(form[1]);
    Set<String> kept = hidden(form[1]);
    for (int i = 0; i < typed.length; i += 2) {
      assertThat(form[1]).as(path).contains("name=\"" + typed[i] + "\"");
      assertThat(kept).as("shown").doesNotContain(typed[i]);
      sent.put(typed[i], typed[i + 1]);
      fields++;
    }
    presses++;
    String body =
        sent.entrySet().stream()
            .map(one -> People.encoded(one.getKey()) + "=" + People.encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    arrive(portal.postForm(english(plain(form[0])), body, "Cookie", cookie()), plain(form[0]));
  }

  /** What stands in a form before anybody types. */
  Map<String, String> preset(String part, String prefix) {
    return preset(form(part)[1]).entrySet().stream()
        .filter(one -> one.getKey().startsWith(prefix))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  /** The names of all fields of a form. */
  List<String> names(String part, String prefix) {
    List<String> names = new ArrayList<>();
    Matcher inputs = INPUT.matcher(form(part)[1]);
    while (inputs.find()) {
      String name = attribute(inputs.group(), "name");
      if (name.startsWith(prefix)) {
        names.add(name);
      }
    }
    return names;
  }

  private String[] form(String part) {
    Matcher forms = FORM.matcher(page);
    while (forms.find()) {
      if (forms.group(2).contains(part) && forms.group(2).contains("class=\"button\"")) {
        return new String[] {forms.group(1), forms.group(2)};
      }
    }
    return fail(part + " on " + path + page);
  }

  private static Set<String> hidden(String form) {
    Set<String> hidden = new LinkedHashSet<>();
    Matcher inputs = INPUT.matcher(form);
    while (inputs.find()) {
      if (attribute(inputs.group(), "type").equals("hidden")) {
        hidden.add(attribute(inputs.group(), "name"));
      }
    }
    return hidden;
  }

  private static Map<String, String> preset(String form) {
    Map<String, String> preset = new LinkedHashMap<>();
    Matcher inputs = INPUT.matcher(form);
    while (inputs.find()) {
      String input = inputs.group();
      boolean chosen = List.of("radio", "checkbox").contains(attribute(input, "type"));
      if (!chosen || input.contains(" checked")) {
        preset.put(attribute(input, "name"), plain(attribute(input, "value")));
      }
    }
    Matcher selects = SELECT.matcher(form);
    while (selects.find()) {
      Matcher selected = SELECTED.matcher(selects.group(2));
      preset.put(selects.group(1), selected.find() ? plain(selected.group(1)) : "");
    }
    Matcher areas = AREA.matcher(form);
    while (areas.find()) {
      preset.put(areas.group(1), plain(areas.group(2)));
    }
    Matcher button = BUTTON.matcher(form);
    if (button.find() && button.group(1) != null) {
      preset.put(button.group(1), button.group(2));
    }
    return preset;
  }

  private static String attribute(String input, String name) {
    Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(input);
    return found.find() ? found.group(1) : "";
  }

  private void arrive(HttpResponse<String> answer, String address) {
    HttpResponse<String> last = answer;
    String at = address;
    keep(last);
    while (last.statusCode() / 100 == 3) {
      at = last.headers().firstValue("Location").orElseThrow();
      URI next = URI.create(at);
      at = next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery());
      last = portal.get(at, "Cookie", cookie());
      keep(last);
    }
    assertThat(last.statusCode()).as(at + last.body()).isEqualTo(200);
    path = at;
    page = last.body();
    pages++;
  }

  private void keep(HttpResponse<String> answer) {
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
  }

  private static String english(String address) {
    String plain = address.split("#", 2)[0];
    return plain.contains("lang=") ? plain : plain + (plain.contains("?") ? "&" : "?") + "lang=en";
  }

  private static String plain(String text) {
    return text.replace("&amp;", "&").replace("&#34;", "\"").replace("&#39;", "'");
  }
}
