package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One post or account has one name, however a platform writes it. */
class SubjectNamesTest {

  private static final SubjectNames NAMES = SubjectNames.shipped();

  @Nested
  class Posts {

    @ParameterizedTest
    @CsvSource({
      "facebook, 61550000000001_122158000000000001, 122158000000000001",
      "facebook, https://www.facebook.com/Dept/posts/122158000000000001, 122158000000000001",
      "facebook, https://m.facebook.com/story.php?story_fbid=122158000000000001&id=61550000000001,"
          + " 122158000000000001",
      "facebook, https://www.facebook.com/permalink.php?story_fbid=122158000000000001&id=6155,"
          + " 122158000000000001",
      "facebook, https://www.facebook.com/reel/999000000000000151/?s=single_unit,"
          + " 999000000000000151",
      "facebook, https://www.facebook.com/watch/?v=999000000000000151, 999000000000000151",
      "facebook, facebook.com/Dept/photos/a.123456/122158000000000001/, 122158000000000001",
      "instagram, https://www.instagram.com/reel/C8abcDEfgh1/?igsh=abc, C8abcDEfgh1",
      "instagram, https://www.instagram.com/dept/p/C8abcDEfgh1/, C8abcDEfgh1",
      "x, https://twitter.com/Dept/status/1850000000000000001?s=20, 1850000000000000001",
      "x, https://x.com/i/web/status/1850000000000000001, 1850000000000000001",
      "x, HTTPS://X.com/dept/status/1850000000000000001/photo/1, 1850000000000000001",
      "x, mobile.twitter.com/dept/statuses/1850000000000000001, 1850000000000000001",
      "youtube, https://www.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=3s, dQw4w9WgXcQ",
      "youtube, https://youtu.be/dQw4w9WgXcQ?si=abc, dQw4w9WgXcQ",
      "youtube, https://youtube.com/shorts/dQw4w9WgXcQ?feature=share, dQw4w9WgXcQ",
      "youtube, https://m.youtube.com/live/dQw4w9WgXcQ, dQw4w9WgXcQ",
      "tiktok, https://www.tiktok.com/@dept/video/7300000000000000001, 7300000000000000001",
      "tiktok,"
          + " https://www.tiktok.com/@Dept/video/7300000000000000001?is_from_webapp=1&sender_device=pc,"
          + " 7300000000000000001",
      "tiktok, https://m.tiktok.com/v/7300000000000000001.html, 7300000000000000001",
      "tiktok, https://www.tiktok.com/@dept/photo/7300000000000000001#x, 7300000000000000001",
      "linkedin, https://www.linkedin.com/feed/update/urn:li:activity:7300000000000000001/,"
          + " urn:li:activity:7300000000000000001",
      "linkedin, https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7300000000000000001,"
          + " urn:li:share:7300000000000000001",
      "linkedin, https://in.linkedin.com/posts/dept_topic-activity-7300000000000000001-AbCd?x=1,"
          + " urn:li:activity:7300000000000000001",
      "threads, https://www.threads.net/@dept/post/C8abcDEfgh1, C8abcDEfgh1",
      "telegram, https://t.me/s/Dept/123?single, dept/123",
      "whatsapp, https://whatsapp.com/channel/0029Va4K0PZ5a245NkngBA2M/101,"
          + " 0029Va4K0PZ5a245NkngBA2M/101",
    })
    void a_link_names_the_post_as_its_id_does(String platform, String written, String name) {
      assertThat(NAMES.post(platform, written)).isEqualTo(name);
      assertThat(NAMES.post(platform, " " + written + "\u200b")).isEqualTo(name);
      assertThat(NAMES.post(platform, name)).isEqualTo(name);
      assertThat(NAMES.any(platform, written)).isEqualTo(name);
      assertThat(NAMES.fits(platform, written, true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
      "linkedin, 7300000000000000001, urn:li:activity:7300000000000000001",
      "linkedin, 7300000000000000001.0, urn:li:activity:7300000000000000001",
      "x, 01987654321098765432, 1987654321098765432",
      "x, 1987654321098765432.0, 1987654321098765432",
      "facebook, 0122158000000000001, 122158000000000001",
      "tiktok, 7300000000000000001.00, 7300000000000000001",
      "telegram, 042, 42",
    })
    void the_same_digits_are_one_post(String platform, String written, String name) {
      assertThat(NAMES.post(platform, written)).isEqualTo(name);
      assertThat(NAMES.post(platform, name)).isEqualTo(name);
    }

    @Test
    void a_name_of_letters_that_happen_to_be_digits_stays() {
      assertThat(NAMES.post("youtube", "01234567890")).isEqualTo("01234567890");
      assertThat(NAMES.any("contract", "007")).isEqualTo("007");
    }

    @ParameterizedTest
    @CsvSource({
      "tiktok, https://vm.tiktok.com/ZMabcdef/",
      "facebook, https://fb.watch/abcdef123/",
      "facebook, https://www.facebook.com/share/p/1AbCdEfGh/",
      "linkedin, https://lnkd.in/abcdef",
      "x, https://t.co/abcdefghij",
      "x, p1",
      "youtube, https://www.youtube.com/watch?v=short",
      "tiktok, 7.3E+18",
    })
    void what_does_not_say_which_post_it_is_has_no_form(String platform, String written) {
      assertThat(NAMES.fits(platform, written, true)).isFalse();
      assertThat(NAMES.post(platform, written)).isEqualTo(written);
    }

    @Test
    void capitals_of_ids_of_posts_are_kept() {
      assertThat(NAMES.post("youtube", "dQw4w9WgXcQ"))
          .isNotEqualTo(NAMES.post("youtube", "dqw4w9wgxcq"));
      assertThat(NAMES.any("youtube", "dQw4w9WgXcQ")).isEqualTo("dQw4w9WgXcQ");
      assertThat(NAMES.any("instagram", "C8abcDEfgh1")).isEqualTo("C8abcDEfgh1");
    }

    private Optional<Boolean> mayBeOne(String platform, String post, String other) {
      SubjectNames.PostMark one = NAMES.mark(platform, post);
      SubjectNames.PostMark two = NAMES.mark(platform, other);
      boolean series = one.kind().equals(two.kind());
      boolean may = !series || one.series().isPresent() && one.equals(two);
      return may ? Optional.of(series) : Optional.empty();
    }

    @Test
    void ids_of_one_series_are_of_two_posts_and_of_two_series_nobody_can_tell() {
      assertThat(mayBeOne("x", "1850000000000000001", "1850000000000000002")).isEmpty();
      assertThat(mayBeOne("youtube", "dQw4w9WgXcQ", "dQw4w9WgXcR")).isEmpty();
      assertThat(mayBeOne("facebook", "122158000000000001", "999000000000000151")).contains(true);
      assertThat(mayBeOne("instagram", "17900000000000001", "C8abcDEfgh1")).contains(false);
      assertThat(mayBeOne("linkedin", "urn:li:share:1", "urn:li:activity:2")).contains(false);
      assertThat(mayBeOne("x", "p1", "p2")).isEmpty();
    }
  }

  @Nested
  class Accounts {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "DeptX",
          "deptx",
          "@DeptX",
          "https://x.com/DeptX",
          "http://www.twitter.com/deptx/",
          "x.com/DEPTX?lang=hi",
          "mobile.twitter.com/DeptX/media",
          "https://x.com/@DeptX"
        })
    void an_account_of_x_has_one_name(String written) {
      assertThat(NAMES.account("x", written)).isEqualTo("deptx");
      assertThat(NAMES.any("x", written)).isEqualTo("deptx");
    }

    @ParameterizedTest
    @CsvSource({
      "facebook, https://www.facebook.com/Dept.Of.Info, deptofinfo",
      "facebook, DeptOfInfo, deptofinfo",
      "facebook, https://facebook.com/profile.php?id=61550000000001, 61550000000001",
      "facebook, https://www.facebook.com/people/Dept/61550000000001/, 61550000000001",
      "instagram, https://instagram.com/Dept_Info/, dept_info",
      "instagram, @Dept_Info, dept_info",
      "youtube, https://www.youtube.com/@DeptInfo/videos, deptinfo",
      "youtube, https://www.youtube.com/channel/UC_x5XG1OV2P6uZZ5FSM9Ttw, UC_x5XG1OV2P6uZZ5FSM9Ttw",
      "linkedin, https://www.linkedin.com/company/Dept-Info/posts/, dept-info",
      "linkedin, urn:li:organization:12345, 12345",
      "linkedin, https://www.linkedin.com/company/12345/admin/, 12345",
      "tiktok, https://www.tiktok.com/@Dept.Info?lang=en, dept.info",
      "threads, https://www.threads.com/@Dept.Info, dept.info",
      "telegram, https://t.me/Dept_Info, dept_info",
      "contract, Agency, Agency",
    })
    void an_address_names_the_account_as_its_handle_does(
        String platform, String written, String name) {
      assertThat(NAMES.account(platform, written)).isEqualTo(name);
      assertThat(NAMES.account(platform, name)).isEqualTo(name);
      assertThat(NAMES.any(platform, written)).isEqualTo(name);
    }

    @Test
    void names_that_differ_in_capitals_or_kind_are_in_doubt() {
      assertThat(NAMES.doubtful("contract", List.of("agency", "Agency", "b")))
          .contains(List.of("Agency", "agency"));
      assertThat(NAMES.doubtful("youtube", List.of("UC_x5XG1OV2P6uZZ5FSM9Ttw", "deptinfo")))
          .isPresent();
      assertThat(NAMES.doubtful("facebook", List.of("61550000000001", "deptinfo"))).isPresent();
      assertThat(NAMES.doubtful("x", List.of("dept_x", "deptx"))).isEmpty();
      assertThat(NAMES.doubtful("facebook", List.of("61550000000001", "61550000000002"))).isEmpty();
      assertThat(NAMES.doubtful("contract", List.of("d1", "d2", "d-1"))).isEmpty();
    }

    @Test
    void an_address_and_a_handle_of_another_kind_are_in_doubt() {
      String custom = NAMES.account("youtube", "https://www.youtube.com/c/dept");
      assertThat(NAMES.doubtful("youtube", List.of("dept", custom))).isPresent();
      assertThat(NAMES.account("whatsapp", "https://whatsapp.com/channel/0029Va"))
          .isEqualTo(NAMES.account("whatsapp", "0029Va"));
      assertThat(NAMES.account("x", "\uff20DeptX")).isEqualTo("deptx");
      assertThat(NAMES.account("x", "\uff20\uff24\uff45\uff50\uff54X")).isEqualTo("deptx");
    }

    @Test
    void of_the_parties_own_may_have_spaces_which_a_list_writes_as_underscores() {
      SubjectNames names =
          NAMES.and("contract", List.of("Road_safety", "Girl_child", "Total"), false);

      assertThat(names.areSeveral("contract", "Road safety", "Girl child")).isTrue();
      assertThat(names.areSeveral("contract", "Total", "Road safety")).isTrue();
      assertThat(names.areSeveral("contract", "Road safety", "Voter drive")).isFalse();
      assertThat(NAMES.and("x", List.of("a_b", "c"), false).areSeveral("x", "a b", "c")).isFalse();
    }

    @Test
    void who_knows_settles_it() {
      String id = "UC_x5XG1OV2P6uZZ5FSM9Ttw";
      SubjectNames one = NAMES.and("youtube", List.of("@DeptInfo", id), true);
      assertThat(one.account("youtube", "https://youtube.com/@deptinfo"))
          .isEqualTo(one.account("youtube", id));
      assertThat(one.account("x", "@DeptInfo")).isEqualTo("deptinfo");

      SubjectNames two = NAMES.and("youtube", List.of("@DeptInfo", id), false);
      assertThat(two.doubtful("youtube", List.of(id, "deptinfo"))).isEmpty();
      assertThat(two.doubtful("youtube", List.of(id, "other"))).isPresent();
    }
  }

  @Test
  void every_platform_of_the_dictionary_has_forms() {
    for (Code platform : MetricDictionary.shipped().platforms()) {
      boolean parties = platform.code().equals("contract");
      assertThat(NAMES.fits(platform.code(), "a word", true)).isEqualTo(parties);
    }
  }

  @Test
  void a_neutral_file_is_refused_an_id_that_its_platform_does_not_have() {
    String heads = "subject,account,platform,metric,from,to,published,value,source";
    Imported read =
        Imported.of(
            "govsm.readings.csv",
            heads,
            "p1,deptx,x,views,2026-10-01,2026-10-31,2026-10-01,5,first-party",
            "https://t.co/abc,deptx,x,views,2026-10-01,2026-10-31,2026-10-01,5,first-party",
            "1850000000000000001,dept x,x,views,2026-10-01,2026-10-31,2026-10-01,5,first-party",
            "the page,,facebook,views,2026-10-01,2026-10-31,,5,first-party",
            "x.com/DeptX/status/1850000000000000001,deptx,x,views,2026-10-01,2026-10-31,2026-10-01,5,"
                + "first-party",
            "delivery 1,,contract,days-late,2026-10-01,2026-10-31,,5,first-party");

    assertThat(read.faults())
        .containsExactly(
            "2 subject import.id-post",
            "3 subject import.id-post",
            "4 account import.id-account",
            "5 subject import.id-account");
    assertThat(read.readings).hasSize(2);
    assertThat(
            Optional.of(read.readings.get(0))
                .map(reading -> NAMES.named(reading, post -> Optional.empty()))
                .map(Reading::subject))
        .contains("1850000000000000001");
  }
}
