package org.govsm.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupplierMentionTest {

  private static final SupplierMention REGISTER =
      SupplierMention.of(
          List.of(
              "Kalpanik Media Agency (invented)",
              "काल्पनिक मीडिया एजेंसी (काल्पनिक)",
              "Namuna Reels",
              "Digital Marketing Services",
              "Idea Route Posters",
              "Taranga",
              "Tele",
              "Media"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As Kalpanic Media Agency asked",
        "Media Kalpanik asked this",
        "Kalpanik\u2019s Media knows it",
        "Kalpanik's media knows it",
        "the media of Kalpanik",
        "\u0915\u0932\u094d\u092a\u0928\u093f\u0915 \u092e\u0940\u0921\u093f\u092f\u093e ने पूछा",
        "कल्पनिक की मीडिया",
        "नमूना रील्स ने पूछा",
        "Reels Namoona",
        "As Namuna Reel did last year",
        "Namuna, reels and scripts go on a pen drive",
        "As Idea Route knows",
        "Tarangaa asks",
        "तरंगा ने पूछा"
      })
  void words_that_sound_like_a_name_are_found(String text) {
    assertThat(REGISTER.in(text, "")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The media plan is for reels",
        "A sample of the media",
        "Digital marketing is asked",
        "Marketing, digital",
        "Tara asks",
        "Idle route",
        "Kalpana met the media",
        "Social media in Hindi, as the state has it",
        "वीडियो का नमूना"
      })
  void other_words_are_none(String text) {
    assertThat(REGISTER.in(text, "")).isEmpty();
  }

  @Test
  void words_that_stand_there_anyway_tell_nobody() {
    assertThat(REGISTER.in("Namoona reels are shown", "Each bidder shows namuna reels")).isEmpty();
    assertThat(REGISTER.in("Namoona reels are shown", "Kalpanik media")).hasValue("Namoona reels");
  }

  /** Found: of "M/s Namuna Reels" the first two words were M and Namuna. */
  @ParameterizedTest
  @ValueSource(strings = {"M/s Namuna Reels", "Messrs Namuna Reels", "मैसर्स नमूना रील्स"})
  void what_stands_before_the_name_of_a_firm_is_no_word_of_it(String registered) {
    assertThat(SupplierMention.of(List.of(registered)).in("Namuna Reels asked", "")).isPresent();
  }

  /** Found: a name of one word was told only where it was registered without its form. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kalpanik",
        "Kalpanik Private Limited",
        "Kalpanik Pvt. Ltd.",
        "Kalpanik (P) Ltd",
        "M/s Kalpanik LLP",
        "कल्पनिक प्राइवेट लिमिटेड"
      })
  void the_form_of_a_body_is_no_word_of_its_name(String registered) {
    SupplierMention one = SupplierMention.of(List.of(registered));

    assertThat(one.in("Kalpanik says no", "")).hasValue("Kalpanik");
    assertThat(one.in("A private limited company says no", "")).isEmpty();
  }

  /** Found: a supplier of a short name could be told by everybody. */
  @ParameterizedTest
  @ValueSource(strings = {"Ask Asha.", "As asha did", "\u0906\u0936\u093e ने कहा"})
  void a_short_name_tells_as_it_is_written(String text) {
    SupplierMention one = SupplierMention.of(List.of("Asha", "\u0906\u0936\u093e", "It", "Video"));

    assertThat(one.in(text, "")).isPresent();
    assertThat(one.in("It is a video of ash", "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Use Zyn-trix.", "Use Z y n t r i x", "Z.y.n.t.r.i.x as before"})
  void a_name_that_is_cut_is_the_name(String text) {
    SupplierMention one = SupplierMention.of(List.of("Zyntrix"));

    assertThat(one.in(text, "")).isPresent();
    assertThat(one.in("Zyn, and no trix", "")).isEmpty();
  }

  /** Found: letter by letter a name went out unasked. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes, as N a m u n a R e e l s do.",
        "Yes, as N a m u n a  R e e l s do.",
        "N-a-m-u-n-a R-e-e-l-s knows.",
        "Ask N.a.m.u.n.a. first.",
        "Yes: K-a-l-p-a-n-i-k.",
        "K_a_l_p_a_n_i_c M_e_d_i_a",
        "न मू ना री ल्स ने पूछा",
        "T a r a n g a knows",
        "T.e.l.e. knows"
      })
  void a_name_that_is_spelled_by_letters_apart_is_found(String text) {
    assertThat(REGISTER.in(text, "Each bidder shows namuna reels")).isPresent();
  }

  /** Found: in an address a name went out unasked, as the tender has its words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "See instagram.com/namunareels for the style.",
        "See https://namunareels.example.org/2026",
        "@namunareels knows",
        "instagram.com/namunareels_official",
        "As NamunaReels did"
      })
  void a_name_that_is_glued_in_an_address_is_found(String text) {
    assertThat(REGISTER.in(text, "Each bidder shows namuna reels")).isPresent();
    assertThat(REGISTER.in(text, text)).as("what the tender has itself").isEmpty();
  }

  /** Found: glued in Hindi, cut by blanks, with a slip or in another script a name went out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "नमूनारील्स जैसे वीडियो चलेंगे।",
        "नमूना, रील्स ने पूछा",
        "नमूना की रील्स",
        "as namunareels did",
        "Ask Nam una Re els",
        "Ask Nam una Reels",
        "As Numuna Reels did",
        "As Namuna Reelz did",
        "As N.Reels did",
        "As N. Reels did",
        "நமுனா ரீல்ஸ் போன்றவை",
        "নমুনা রিলস এর মতো",
        "નમૂના રીલ્સ",
        "నమూనా రీల్స్",
        "نمونہ ریلز جیسے ویڈیو چلیں گے۔",
        "ਨਮੂਨਾ ਰੀਲਜ਼ ਵਰਗੇ ਵੀਡੀਓ।"
      })
  void a_name_that_is_glued_cut_misspelt_or_in_another_script_is_found(String text) {
    assertThat(SupplierMention.of(List.of("Namuna Reels (invented)")).in(text, "")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A reels plan, and item n: reels",
        "Part S. Reels",
        "The number of reels",
        "Namun a reel",
        "ভিডিও চলবে",
        "ویڈیو کا نمونہ اور ریل",
        "ਵੀਡੀਓ ਦਾ ਨਮੂਨਾ",
        "नमूना: रील्स की सूची अनुलग्नक में।",
        "नमूना, रील्स और पोस्ट",
        "रील्स का नमूना संलग्न करें।",
        "போதும்"
      })
  void what_is_only_near_is_none(String text) {
    assertThat(SupplierMention.of(List.of("Namuna Reels (invented)")).in(text, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The U.S.A. and the U. N. E. S. C. O. list",
        "Items a, b, c and d of part A.1.b",
        "Parts (a) (b) (c) (d), e. g. a video",
        "S. K. Das, P. M. O., N. I. C.",
        "में भी है तो वह भी दें",
        "m e d i a in Hindi",
        "See samples.example.org/reels/namuna",
        "See instagram.com/media and youtube.com/@demo",
        "namunareel in Hindi",
        "Mail to office@demo.example by 5.30 p.m."
      })
  void other_letters_and_addresses_are_none(String text) {
    assertThat(REGISTER.in(text, "Each bidder shows namuna reels")).isEmpty();
  }

  private static final SupplierMention ORDINARY =
      SupplierMention.of(
          List.of(
              "Canvas",
              "कैनवस",
              "Prime",
              "Global Pvt Ltd",
              "Vision",
              "Drishti",
              "दृष्टि",
              "विकास"));

  /** Found: every text with an ordinary word was asked about, as one supplier is called so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A canvas of 3 m, and the canvas's frame",
        "Videos at prime time, for a global reach",
        "The visions of the plan, and a vision",
        "इस दृष्टि से विकास का कार्य"
      })
  void an_ordinary_word_is_no_supplier(String text) {
    assertThat(ORDINARY.in(text, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As Canvas did",
        "Ask CANVAS",
        "ask \u201ccanvas\u201d",
        "M/s prime knows",
        "as global private limited did",
        "c a n v a s knows",
        "कैनवस ने पूछा",
        "दृष्टि ने पूछा",
        "मैसर्स विकास से पूछें",
        "विकास प्राइवेट लिमिटेड"
      })
  void an_ordinary_word_that_is_written_as_a_name_is_asked_about(String text) {
    assertThat(ORDINARY.in(text, "")).isPresent();
  }

  /** A name that only sounds like an ordinary word is no ordinary word. */
  @Test
  void names_that_sound_like_ordinary_words_are_found_as_before() {
    assertThat(SupplierMention.of(List.of("Kanvass")).in("as canvas did", "")).isPresent();
    assertThat(SupplierMention.of(List.of("Asha")).in("as asha did", "")).isPresent();
    assertThat(SupplierMention.of(List.of("Prime Vision")).in("the prime vision", "")).isPresent();
  }

  /** Found: the first word of a longer name went out unasked. */
  @ParameterizedTest
  @ValueSource(strings = {"As Kalpanik did", "ask KALPANIK", "NAMUNA knows", "नमूना ने पूछा"})
  void the_first_word_of_a_longer_name_that_is_written_as_a_name_is_asked_about(String text) {
    SupplierMention one =
        SupplierMention.of(List.of("Kalpanik Media Agency", "Namuna Reels", "नमूना रील्स"));

    assertThat(one.begun(text, "")).isPresent();
    assertThat(one.begun(text, "Kalpanik, Namuna, नमूना")).as("the tender has it").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A namuna of each reel",
        "Each sample (namuna) counts",
        "Digital Marketing is asked",
        "Idea, route and Posters",
        "वीडियो का नमूना",
        "Kalpana met the Media",
        "The Global Reach Plan"
      })
  void a_first_word_that_is_a_common_word_is_not(String text) {
    SupplierMention one =
        SupplierMention.of(
            List.of(
                "Kalpanik Media Agency",
                "Namuna Reels",
                "नमूना रील्स",
                "Digital Marketing Services",
                "Idea Route Posters",
                "Global Reach"));

    assertThat(one.begun(text, "")).isEmpty();
  }

  @Test
  void words_of_the_trade_are_known() {
    assertThat(SupplierMention.isOfTrade("media")).isTrue();
    assertThat(SupplierMention.isOfTrade("kalpanik")).isFalse();
  }

  /** Found: "M/s Asha" and "Asha U." told Asha Udaharan, and nobody was asked. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is M/s Asha allowed?",
        "Is m/s. Asha allowed?",
        "Messrs Asha may come",
        "मैसर्स आशा आ सकते हैं",
        "Does Asha U. bid?",
        "Does Asha U bid?"
      })
  void a_short_first_word_that_is_written_as_a_firm_is_asked_about(String text) {
    SupplierMention one =
        SupplierMention.of(List.of("Asha Udaharan", "आशा उदाहरण", "Digital Udaan", "Tara"));

    assertThat(one.begun(text, "")).isPresent();
    assertThat(one.begun(text, text)).as("the tender has it").isEmpty();
    for (String other :
        List.of(
            "The ASHA workers are shown",
            "Is M/s Digital allowed?",
            "Asha V. is shown",
            "आशा है")) {
      assertThat(one.begun(other, "")).as(other).isEmpty();
    }
  }
}
