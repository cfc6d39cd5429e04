package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.portal.access.DemonstrationPersons;
import org.govsm.portal.web.Authorisation;
import org.junit.jupiter.api.Test;

/**
 * Every link and button that a role of the demonstration meets is followed once, of links and forms
 * of one kind the first: none leads to a page that there is not, that the role may not see, or that
 * breaks.
 */
class LinkWalkTest {

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
  private static final Pattern FORM =
      Pattern.compile(
          "<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
  private static final Pattern BUTTON =
      Pattern.compile("<button class=\"[^\"]*\"(?: name=\"([^\"]*)\" value=\"([^\"]*)\")?");

  /** Documents have tests of their own. */
  private static final Pattern FILE = Pattern.compile("[.](pdf|zip)\\b|[?&]format=");

  private static final Pattern SUMMARY =
      Pattern.compile("<div class=\"error-summary\"(.*?)</ul>", Pattern.DOTALL);

  private static final Pattern REASON = Pattern.compile("<li>(.*?)</li>", Pattern.DOTALL);

  /** An act that the state of a thing, or a role, stands against; no box would change that. */
  private static final Pattern STANDING =
      Pattern.compile("is possible in these states|may be done by: ");

  private static final Pattern BOX = Pattern.compile("<a href=\"#([^\"]+)\"");

  /** Choose another role or day, which is not of the page. */
  private static final List<String> APART = List.of("/acting", "/today", "/sign-out");

  private static final List<Integer> BROKEN = List.of(403, 404, 405, 500);

  /** A form as a role met it. */
  private record Met(String cookie, String action, String body) {}

  private final Set<String> seen = new TreeSet<>();
  private final Map<String, Met> forms = new LinkedHashMap<>();
  private final Map<String, String> wrong = new TreeMap<>();
  private final Map<String, String> nameless = new TreeMap<>();

  @Test
  void no_link_and_no_button_leads_to_nothing() throws IOException {
    try (TestPortal portal = TestPortal.withDemonstration()) {
      for (String person : DemonstrationPersons.of(Authorisation.shipped())) {
        HttpResponse<String> chosen = portal.postForm("/acting", "role=" + person);
        String cookie =
            chosen.headers().allValues("Set-Cookie").stream()
                .map(one -> one.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        walk(portal, person, cookie);
      }
      forms.forEach((kind, form) -> send(portal, kind, form));
    }

    assertThat(wrong).isEmpty();
    assertThat(nameless).as("empty boxes that are not named").isEmpty();
    assertThat(seen).hasSizeGreaterThan(200);
    assertThat(forms).hasSizeGreaterThan(30);
  }

  private void walk(TestPortal portal, String person, String cookie) {
    Deque<String> next = new ArrayDeque<>(List.of("/work", "/"));
    Set<String> mine = new LinkedHashSet<>(next);
    while (!next.isEmpty()) {
      String path = next.remove();
      HttpResponse<String> page = portal.get(path, "Cookie", cookie);
      if (BROKEN.contains(page.statusCode())) {
        wrong.put(person + " " + path, String.valueOf(page.statusCode()));
      } else if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        LINK.matcher(page.body())
            .results()
            .map(found -> plain(found.group(1)))
            .filter(link -> !FILE.matcher(link).find())
            .filter(link -> !link.contains("tour=")) // of all roles: TourTest walks it
            .filter(link -> seen.add(kind(link)) && mine.add(link))
            .forEach(next::add);
        FORM.matcher(page.body()).results().forEach(f -> meet(cookie, f.group(1), f.group(2)));
      }
    }
  }

  private void meet(String cookie, String action, String form) {
    StringBuilder body = new StringBuilder();
    Matcher hidden = HIDDEN.matcher(form);
    while (hidden.find()) {
      add(body, hidden.group(1), hidden.group(2));
    }
    Matcher button = BUTTON.matcher(form);
    boolean named = button.find() && button.group(1) != null;
    if (named) {
      add(body, button.group(1), button.group(2));
    }
    String kind = kind(plain(action)) + (named ? " " + button.group(2) : "");
    if (APART.stream().noneMatch(action::startsWith)) {
      forms.putIfAbsent(kind, new Met(cookie, plain(action), body.toString()));
    }
  }

  private static void add(StringBuilder body, String name, String text) {
    body.append(body.isEmpty() ? "" : "&")
        .append(People.encoded(plain(name)))
        .append('=')
        .append(People.encoded(plain(text)));
  }

  private void send(TestPortal portal, String kind, Met form) {
    HttpResponse<String> answer =
        portal.postForm(form.action(), form.body(), "Cookie", form.cookie());
    if (answer.statusCode() >= 500 || answer.statusCode() == 404) {
      wrong.put(kind, form.action() + " " + form.body() + " " + answer.statusCode());
    } else if (answer.statusCode() == 422) {
      unnamed(answer.body()).forEach(reason -> nameless.put(kind, reason));
    }
  }

  /** What a page says of a form that was sent empty, without the box where it is to be written. */
  private static List<String> unnamed(String page) {
    Matcher summary = SUMMARY.matcher(page);
    if (!summary.find()) {
      return List.of("no summary");
    }
    return REASON
        .matcher(summary.group(1))
        .results()
        .map(found -> found.group(1))
        .filter(reason -> !STANDING.matcher(reason).find())
        .filter(
            reason -> {
              Matcher box = BOX.matcher(reason);
              return !box.find() || !page.contains("id=\"" + box.group(1) + "\"");
            })
        .toList();
  }

  /** What links of one kind have alike: ids and numbers may differ, and what is asked for. */
  private static String kind(String link) {
    String[] parts = link.split("\\?", 2);
    String path =
        Arrays.stream(parts[0].split("/", -1))
            .map(part -> part.matches("[a-z][a-z-]*(\\.(md|txt|pdf|csv|xlsx))?") ? part : "*")
            .collect(Collectors.joining("/"));
    String asked =
        Arrays.stream(parts.length == 1 ? new String[0] : parts[1].split("&", -1))
            .map(one -> one.split("=", 2)[0])
            .filter(name -> !name.equals("lang"))
            .sorted()
            .collect(Collectors.joining("&"));
    return asked.isEmpty() ? path : path + "?" + asked;
  }

  private static String plain(String text) {
    return text.replace("&amp;", "&").replace("&#34;", "\"").replace("&#39;", "'");
  }
}
