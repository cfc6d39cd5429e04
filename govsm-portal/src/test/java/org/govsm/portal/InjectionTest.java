package org.govsm.portal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.portal.InputPoints.Sending;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed into any field of any page comes back as text, and leads nowhere else. */
class InjectionTest {

  private static final InputPoints POINTS = new InputPoints();

  private static final List<String> TYPED =
      List.of(
          "\"'></textarea></title></svg><govsm-mark onfocus=alert(1) autofocus>",
          "javascript:alert(1)//<govsm-mark>",
          "x\r\nX-Injected: 1\r\n\r\n<govsm-mark>",
          "//evil.example/<govsm-mark>",
          "\\\\evil.example\\",
          "https://evil.example/",
          "1' OR '1'='1';DROP TABLE contract -- ${7*7191}#{7*7191}{{7*7191}}%00%ff%C0%AE",
          "../../../../../../etc/passwd");

  /** Fields of which an answer makes an address. */
  private static final Set<String> LEADS_ON = Set.of("back", "return", "next");

  private static final int AT_A_TIME = 4;

  private static TestPortal portal;

  @BeforeAll
  static void start() throws Exception {
    portal = TestPortal.withDemonstration();
    EveryPage.ADDRESSES
        .values()
        .forEach(address -> POINTS.look(address, portal.get(address).body()));
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** What a template would make of the product; digests may have the same digits in them. */
  private static final Pattern COMPUTED = Pattern.compile("(?<![0-9a-f])50337(?![0-9a-f])");

  /**
   * Into every field the mark, and one of the others in turn; all into one that names a page. A few
   * fields of a form at a time: the others have what a browser would send, so that the form is read
   * as far as it goes.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void is_only_text(int which) {
    List<String> wrong = new ArrayList<>();
    Set<String> typedInto = new HashSet<>();
    int turn = 0;
    for (Sending sending : POINTS.all()) {
      List<String> mine = new ArrayList<>();
      for (String field : sending.untyped(typedInto)) {
        boolean its = which == 0 || which == 1 + turn++ % (TYPED.size() - 1);
        if (LEADS_ON.contains(field)) {
          check(sending, List.of(field), TYPED.get(which), wrong);
        } else if (its) {
          mine.add(field);
        }
      }
      for (int from = 0; from < mine.size(); from += AT_A_TIME) {
        List<String> some = mine.subList(from, Math.min(mine.size(), from + AT_A_TIME));
        check(sending, some, TYPED.get(which), wrong);
      }
    }

    assertThat(typedInto).hasSizeGreaterThan(400);
    assertThat(wrong).isEmpty();
  }

  private static void check(
      Sending sending, List<String> fields, String typed, List<String> wrong) {
    Sending changed = sending;
    for (String field : fields) {
      changed = changed.with(field, typed);
    }
    HttpResponse<String> answer = send(changed);
    if (!isHarmless(answer)) {
      wrong.add(sending.method() + " " + sending.path() + " " + fields + ": " + answer);
    }
  }

  private static boolean isHarmless(HttpResponse<String> answer) {
    String place = answer.headers().firstValue("Location").orElse("/");
    boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    return answer.statusCode() < 500
        && answer.headers().firstValue("X-Injected").isEmpty()
        && place.startsWith("/")
        && !place.startsWith("//")
        && !place.startsWith("/\\")
        && !(page && answer.body().contains("<govsm-mark"))
        && !(page && answer.body().contains("href=\"javascript:"))
        && !COMPUTED.matcher(answer.body()).find()
        && !answer.body().contains("root:x:0");
  }

  private static HttpResponse<String> send(Sending sending) {
    String fields =
        sending.fields().entrySet().stream().map(InjectionTest::encoded).collect(joining("&"));
    if (sending.method().equals("GET")) {
      return portal.get(sending.path() + "?" + fields);
    } else if (sending.multipart()) {
      PageForm form = new PageForm();
      sending.fields().forEach(form::with);
      return form.to(portal, sending.path());
    }
    return portal.postForm(sending.path(), fields);
  }

  private static String encoded(Map.Entry<String, String> field) {
    return People.encoded(field.getKey()) + "=" + People.encoded(field.getValue());
  }
}
