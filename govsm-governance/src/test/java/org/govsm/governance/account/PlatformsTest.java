package org.govsm.governance.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.source.BrokenFileException;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformsTest {

  private static final String OWN =
      """
      <handles xmlns="urn:govsm:handles:1">
        <platform id="Chirp Mela" aliases="chirp" hosts="chirp.example">
          <path>/profile/{handle}</path>
        </platform>
      </handles>
      """;

  @Test
  void a_host_lays_platforms_of_its_own_on_its_class_path(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("META-INF/govsm/handles.xml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, OWN);
    List<URL> path = new ArrayList<>(List.of(folder.toUri().toURL()));
    for (Class<?> each : List.of(Platforms.class, BrokenFileException.class)) {
      path.add(each.getProtectionDomain().getCodeSource().getLocation());
    }
    try (URLClassLoader host =
        new URLClassLoader(path.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      Class<?> platforms = host.loadClass(Platforms.class.getName());
      Object read =
          platforms
              .getMethod("read", String.class)
              .invoke(null, "https://chirp.example/profile/SoilDept");

      assertThat(read.toString()).contains("Chirp Mela", "SoilDept");
      assertThat(platforms.getMethod("named", String.class).invoke(null, "chirp"))
          .isEqualTo("Chirp Mela");
      assertThat(platforms.getMethod("named", String.class).invoke(null, "twitter")).isEqualTo("X");
    }
  }

  @Test
  void a_file_of_a_host_is_checked_before() {
    byte[] taken =
        OWN.replace("chirp.example", "x.com").replace("\"chirp\"", "\"twitter\"").getBytes(UTF_8);

    assertThat(Platforms.check("own.xml", OWN.getBytes(UTF_8))).isEmpty();
    assertThat(Platforms.check("own.xml", taken))
        .extracting(Object::toString)
        .satisfiesExactly(
            one -> assertThat(one).contains("own.xml", "'twitter' is a name or host of another"),
            two -> assertThat(two).contains("own.xml", "'x.com' is a name or host of another"));
    assertThat(Platforms.check("own.xml", OWN.replace("/{handle}", "/").getBytes(UTF_8)))
        .extracting(Object::toString)
        .singleElement()
        .asString()
        .contains("write it as /company/{handle}");
  }

  @ParameterizedTest(name = "{0} of {2} on {1}: {3}")
  @CsvSource({
    "https://facebook.com/OtherDept, X, SoilDept, true",
    "https://facebook.com/SoilDept, X, SoilDept, true",
    "https://x.com/OtherDept, X, SoilDept, true",
    "https://x.com/OtherDept, , SoilDept, true",
    "https://x.com/soildept, X, SoilDept, false",
    "https://twitter.com/Soil_Dept, twitter, @SoilDept, false",
    "https://facebook.com/soil.dept, fb, Soil Dept, false",
    "https://facebook.com/profile.php?id=6155, Facebook, SoilDept, false",
    "https://youtube.com/channel/UC123, YouTube, SoilDept, false",
    "https://youtube.com/user/SoilFilms, YouTube, SoilDept, false",
    "https://youtube.com/@SoilFilms, YouTube, SoilDept, true",
    "https://x.com/SoilDept, X, , false",
    "https://x.com/home, X, SoilDept, false",
    "https://soil.gov.in/x, X, SoilDept, false",
    "https://x.com/SoilDept, Mastodon, SoilDept, false",
  })
  void an_address_of_another_platform_or_handle_is_that_of_another_account(
      String url, String platform, String handle, boolean another) {
    Map<String, Object> account = new HashMap<>(Map.of("id", "A1", "url", url));
    Optional.ofNullable(platform).ifPresent(p -> account.put("platform", p));
    Optional.ofNullable(handle).ifPresent(h -> account.put("handle", h));
    Facts facts = Facts.fromPlain(Map.of("accounts", List.of(account))).orThrow();

    assertThat(Accounts.of(facts).all().get(0).isAddressOfAnother()).isEqualTo(another);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://x.com/SoilDirectorate, X, SoilDirectorate",
    "http://twitter.com/SoilDirectorate, X, SoilDirectorate",
    "x.com/SoilDirectorate/, X, SoilDirectorate",
    "https://mobile.twitter.com/SoilDirectorate?lang=hi#top, X, SoilDirectorate",
    "HTTPS://WWW.X.COM:443/SoilDirectorate, X, SoilDirectorate",
    "https://x.com/SoilDirectorate/status/1861000000000000000, X, SoilDirectorate",
    "https://www.facebook.com/Soil.Directorate, Facebook, Soil.Directorate",
    "https://m.facebook.com/profile.php?id=61550000000000&sk=about, Facebook, 61550000000000",
    "https://facebook.com/people/Soil/61550000000000/, Facebook, 61550000000000",
    "https://fb.com/SoilDirectorate, Facebook, SoilDirectorate",
    "https://www.instagram.com/soil_directorate/, Instagram, soil_directorate",
    "https://www.youtube.com/@SoilDirectorate/videos, YouTube, SoilDirectorate",
    "https://youtube.com/%40SoilDirectorate, YouTube, SoilDirectorate",
    "https://youtube.com/channel/UCxX0000000000000000000A, YouTube, UCxX0000000000000000000A",
    "https://youtube.com/c/Soil, YouTube, Soil",
    "https://in.linkedin.com/company/soil-directorate/about, LinkedIn, soil-directorate",
    "https://t.me/soildirectorate, Telegram, soildirectorate",
    "https://t.me/s/soildirectorate, Telegram, soildirectorate",
    "https://whatsapp.com/channel/0029VaAbCdEf, WhatsApp Channel, 0029VaAbCdEf",
    "https://www.threads.net/@soildirectorate, Threads, soildirectorate",
    "https://threads.com/@soildirectorate/post/1, Threads, soildirectorate",
  })
  void an_address_says_platform_and_handle(String address, String platform, String handle) {
    assertThat(Platforms.read(address)).contains(new AccountName(platform, handle));
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "https://youtu.be/AbCdefghij1?si=x, https://www.youtube.com/watch?v=AbCdefghij1&t=3, true",
    "https://youtube.com/shorts/AbCdefghij1, https://m.youtube.com/watch?app=m&v=AbCdefghij1, true",
    "https://youtu.be/AbCdefghij1, https://youtu.be/aBCdefghij1, false",
    "http://x.com/Soil/status/1, https://twitter.com/soil/status/1/photo/1, true",
    "https://x.com/Soil/status/1, https://x.com/Soil/status/11, false",
    "https://fb.com/soil/posts/12, https://m.facebook.com/permalink.php?story_fbid=12&id=9, true",
    "https://facebook.com/soil/posts/rain/12, https://facebook.com/soil/posts/12/, true",
    "https://facebook.com/watch?v=1, https://facebook.com/watch?v=2, false",
    "https://fb.watch/a, https://facebook.com/watch?v=1, false",
    "https://instagram.com/p/A1/, https://www.instagram.com/soil/reel/A1?igsh=x, true",
    "https://t.me/soil/1, https://t.me/s/Soil/1, true",
    "https://t.me/soil/1, https://t.me/rain/1, false",
    "https://soil.gov.in/n/1/, http://www.soil.gov.in/n/1?utm_source=x#top, true",
    "https://soil.gov.in/n?id=1, https://soil.gov.in/n?id=2, false",
    "https://soil.gov.in/n?id=1&lang=hi, https://soil.gov.in/n?id=1&lang=en, false",
    "https://linkedin.com/posts/soil_a-activity-7100000000000000000-abcd,"
        + " https://www.linkedin.com/feed/update/urn:li:activity:7100000000000000000/, true",
    "https://linkedin.com/feed/update/urn%3Ali%3Ashare%3A71,"
        + " https://linkedin.com/embed/feed/update/urn:li:share:71, true",
    "https://facebook.com/Soil/photos/a.1/223, https://facebook.com/photo/?fbid=223&set=a.1, true",
    "https://x.com/soil/status/19, https://x.com/soil/status/019, true",
    "https://t.me/soil/s/1, https://t.me/soil/1, false",
    "https://t.me/soil/7/1, https://t.me/soil/1, true",
    "https://m.tiktok.com/v/12.html, https://www.tiktok.com/@soil/video/12, true",
    "F 12, ' F 12', true",
    "F 12, F 13, false",
  })
  void two_spellings_of_one_post_are_the_same(String one, String other, boolean same) {
    assertThat(Platforms.samePost(one, other)).isEqualTo(same);
    assertThat(Platforms.samePost(other, one)).isEqualTo(same);
  }

  @ParameterizedTest(name = "{0} and {1}: one address {2}, may be one {3}")
  @CsvSource({
    "https://f.example/c/11, http://www.f.example/c/11#x, true, true",
    "https://f.example/c/11, https://f.example/c/11?page=2, false, true",
    "https://f.example/c/11, https://f.example/c/12, false, false",
    "https://youtu.be/abcdefghij1, https://youtube.com/watch?v=abcdefghij1, true, true",
    "https://youtube.com/watch?v=abcdefghij1&lc=a, https://youtube.com/watch?v=abcdefghij1&lc=b,"
        + " false, true",
  })
  void what_stands_behind_a_post_may_tell_two_comments_apart(
      String one, String other, boolean same, boolean maybe) {
    assertThat(Platforms.sameAddress(one, other)).isEqualTo(same);
    assertThat(Platforms.mayBeOne(one, other)).isEqualTo(maybe);
  }

  @ParameterizedTest
  @CsvSource({
    "https://lnkd.in/abc, true",
    "https://fb.me/abc, true",
    "https://facebook.com/share/p/1AbC, true",
    "https://instagram.com/share/reel/BAabc, true",
    "https://instagram.com/share/BAabc, true",
    "https://vm.tiktok.com/ZMabc/, true",
    "https://vt.tiktok.com/ZSabc, true",
    "https://www.tiktok.com/t/ZTabc/, true",
    "https://pic.x.com/abc, true",
    "https://www.tiktok.com/@t/video/1, false",
    "https://facebook.com/sharer.php?u=x, false",
    "https://fb.watch/abc, false",
  })
  void a_link_to_share_does_not_tell_where_it_leads(String address, boolean isShort) {
    assertThat(Platforms.isShortLink(address)).isEqualTo(isShort);
  }

  @ParameterizedTest
  @CsvSource({
    "https://linkedin.com/posts/otherman_soil-activity-7100000000000000000-a, LinkedIn, soil, true",
    "https://linkedin.com/posts/Soil_rain-activity-7100000000000000000-a, LinkedIn, soil, false",
    "https://instagram.com/stories/soil/34, Instagram, Soil, false",
    "https://instagram.com/stories/rain/34, Instagram, Soil, true",
    "https://facebook.com/stories/123/456, Facebook, Soil, false",
  })
  void the_account_is_read_where_a_form_of_post_has_it(
      String address, String platform, String handle, boolean other) {
    assertThat(
            Platforms.isOfAnotherAccount(
                address, Optional.of(platform), Optional.of(handle), Optional.empty()))
        .isEqualTo(other);
  }

  @ParameterizedTest(name = "{0}, of {1} at {2}: {3}")
  @CsvSource({
    "https://youtube.com/@Soil/videos?view=0, Soil, , true",
    "https://youtube.com/watch, Soil, , true",
    "https://youtube.com/watch?v=abcdefghij1, Soil, , false",
    "https://youtube.com/watch?v=abc, Soil, , true",
    "https://facebook.com/profile.php?id=61, , , true",
    "https://facebook.com/soil/posts, soil, , true",
    "https://facebook.com/soil/posts/1, soil, , false",
    "https://t.me/s/soil, soil, , true",
    "https://t.me/soil/12, soil, , false",
    "https://whatsapp.com/channel/00A, , , true",
    "https://whatsapp.com/channel/00A/7, , , false",
    "https://linkedin.com/company/soil/posts/, , , true",
    "https://x.com/home, Soil, , true",
    "https://x.com/search?q=soil, Soil, , true",
    "https://x.com/hashtag/soil, Soil, , true",
    "https://x.com/Soil/lists/1, Soil, , true",
    "https://x.com/Soil/status/, Soil, , true",
    "https://x.com/Soil/status/abc, Soil, , true",
    "https://x.com/Soil/status/98765%2043210, Soil, , true",
    "https://x.com/Soil/status/98765/photo/1, Soil, , false",
    "https://youtube.com/results?search_query=a, Soil, , true",
    "https://youtube.com/feed/subscriptions, Soil, , true",
    "https://studio.youtube.com/video/abc/edit, Soil, , true",
    "https://youtu.be/abcdefghij2, Soil, , false",
    "https://facebook.com/sharer/sharer.php?u=x, soil, , true",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.in, soil, , true",
    "https://facebook.com/groups/1/posts/2, soil, , true",
    "https://facebook.com/stories/123/456, soil, , false",
    "https://instagram.com/stories/Soil/3456789012345678901/, soil, , false",
    "https://instagram.com/stories/highlights/17900000000000000, soil, , true",
    "https://instagram.com/reels/audio/123, soil, , true",
    "https://instagram.com/p/A1, soil, , false",
    "https://linkedin.com/posts/soil_rain-activity-7100000000000000000-abcd, soil, , false",
    "https://linkedin.com/pulse/soil-rain-x1, soil, , false",
    "https://linkedin.com/events/soil-7100/, soil, , true",
    "https://t.me/joinchat/abc, soil, , true",
    "https://t.me/joinchat/12, soil, , true",
    "https://t.me/share/url?url=x, soil, , true",
    "https://t.me/soil/s/3, soil, , false",
    "https://tiktok.com/@soil/video/12, soil, , false",
    "https://m.tiktok.com/v/12.html, soil, , false",
    "https://x.com/Soil/status/99999999999999999999, Soil, , true",
    "https://x.com/Soil/status/9223372036854775807, Soil, , false",
    "https://facebook.com/photo/?fbid=12, soil, , false",
    "https://facebook.com/soil/notes/1, soil, , false",
    "https://fb.watch/abc, soil, , false",
    "https://social.example.org/@Soil_Dept, soildept, , true",
    "https://social.example.org/@Soil_Dept/1, soildept, , false",
    "https://social.example.org/O/SOIL?lang=hi, , https://social.example.org/o/soil/, true",
    "https://social.example.org/o/soil?p=12, , https://social.example.org/o/soil, false",
    "https://social.example.org/?p=12, , , false",
    "https://social.example.org/?utm_source=a1, , , true",
    "Soil, Soil, , false",
  })
  void an_account_is_no_post(String address, String handle, String own, boolean none) {
    assertThat(Platforms.isOfNoPost(address, Optional.ofNullable(handle), Optional.ofNullable(own)))
        .isEqualTo(none);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.com.example.in/SoilDirectorate",
        "https://x.com@example.in/SoilDirectorate",
        "https://example.in/x.com/SoilDirectorate",
        "https://х.com/SoilDirectorate",
        "ftp://x.com/SoilDirectorate",
        "https://x.com/",
        "https://x.com/home",
        "https://x.com/search?q=soil",
        "https://youtube.com/watch?v=1",
        "https://youtube.com/@",
        "https://facebook.com/profile.php?id=",
        "https://facebook.com/groups/soil",
        "https://linkedin.com/in/a-person",
        "https://whatsapp.com/dl",
        "https://whatsapp.com/channel",
        "https://soil.gov.in/contact",
        "SoilDirectorate",
        ""
      })
  void what_is_no_address_of_an_account_is_none(String address) {
    assertThat(Platforms.read(address)).isEmpty();
  }

  @ParameterizedTest(name = "{0} and {1} on {2}: {3}")
  @CsvSource({
    "SoilDirectorate, soildirectorate, X, true",
    "Soil.Directorate, soildirectorate, Facebook, true",
    "Soil.Directorate, soildirectorate, Instagram, false",
    "Soil_Directorate, SoilDirectorate, X, false",
    "0029VaAbCdEf, 0029vaabcdef, WhatsApp Channel, false",
    "Soil, soil, Mastodon, true",
  })
  void which_names_are_one_depends_on_the_platform(
      String one, String other, String platform, boolean same) {
    assertThat(
            Platforms.key(new AccountName(platform, one))
                .equals(Platforms.key(new AccountName(platform, other))))
        .isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "Facebok, Facebook", "faceboook, Facebook", "Twiter, X", "You Tube, YouTube",
    "Telegrarn, Telegram", "Linkdin, LinkedIn", "Whatsap, WhatsApp Channel", "Thread, Threads"
  })
  void a_platform_that_is_misspelt_is_told_the_right_name(String given, String near) {
    assertThat(Platforms.misspelt(given)).contains(near);
    assertThat(RegisterEntry.enteredFaults(Map.of("platform", given)))
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly("/platform account.platform");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X", "twitter", "Facebook", "Mastodon", "Koo", "ShareChat", "Y", "YouTube Kids"})
  void a_known_platform_or_one_like_none_is_taken(String given) {
    assertThat(Platforms.misspelt(given)).isEmpty();
  }

  @Test
  void a_platform_has_other_names_and_an_unknown_one_keeps_its_own() {
    assertThat(Platforms.named("Twitter")).isEqualTo("X");
    assertThat(Platforms.named("whatsapp channel")).isEqualTo("WhatsApp Channel");
    assertThat(Platforms.named("Mastodon")).isEqualTo("Mastodon");
    assertThat(Platforms.names()).contains("X", "Facebook", "Threads").hasSize(9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<handles xmlns='urn:govsm:handles:1'><site/></handles>",
        "<handles xmlns='urn:govsm:handles:1'><platform id='Y'/></handles>",
        "<handles xmlns='urn:govsm:handles:1'><platform id='Y'"
            + " hosts='y.in'><path>/x</path></platform></handles>",
        "<handles xmlns='urn:govsm:handles:1'><platform id='Y'"
            + " hosts='y.in'><post>/p/{handle}</post></platform></handles>",
        "<handles xmlns='urn:govsm:handles:1'><platform id='Y'"
            + " hosts='y.in'><post>/p?{post}</post></platform></handles>",
        "<handles xmlns='urn:govsm:handles:1'><confusable>a</confusable></handles>",
        "<handles/>"
      })
  void a_file_that_is_not_in_order_is_refused(String file) {
    assertThatThrownBy(() -> HandlesFile.read("test.xml", file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageStartingWith("test.xml:1:");
  }
}
