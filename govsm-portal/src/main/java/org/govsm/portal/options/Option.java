package org.govsm.portal.options;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Option: one thing that can be set, and its name in each place by one rule. {@code PUBLIC_URL} is
 * {@code --public-url} on the command line, {@code GOVSM_PUBLIC_URL} in the environment and {@code
 * public-url} in a file.
 */
public enum Option {
  HELP(Kind.ONCE, "", "", "print this, and end"),
  VERSION(Kind.ONCE, "", "", "print the version, and end"),
  PRINT_CONFIG(Kind.ONCE, "", "", "print what is set and where, without secrets, and end"),
  CONFIG(Kind.PLACE, "FILE", "", "a file with options, a line each: name = value"),

  LISTEN(Kind.SETTING, "HOST:PORT", "127.0.0.1:8080", "where it listens; port 0 takes a free one"),
  PUBLIC_URL(Kind.SETTING, "URL", "", "https:// and the name under which people reach the portal"),
  ALLOWED_HOSTS(Kind.SETTING, "HOST,...", "", "more names that are answered"),
  BEHIND_PROXY(
      Kind.SETTING,
      "ADDRESS,...",
      "",
      "addresses, or ranges as 10.0.0.0/8, of the proxies whose X-Forwarded-For (the visitor's"
          + " address) and X-Forwarded-Proto are believed"),
  TLS_KEY_STORE(
      Kind.SETTING,
      "FILE",
      "",
      "a key store (PKCS12) with one key and its certificates: the portal itself speaks TLS"),
  TLS_KEY_STORE_PASSWORD(Kind.SECRET, "PASSWORD", "", "the password of the key store"),
  TLS_KEY_STORE_PASSWORD_FILE(Kind.SETTING, "FILE", "", "the file with that password"),
  REQUESTS_PER_SECOND(
      Kind.SETTING, "N", "50", "requests of one address in the long run; 0 for no limit"),
  REQUEST_BURST(Kind.SETTING, "N", "1000", "requests of one address at once"),
  STOP_SECONDS(
      Kind.SETTING, "N", "20", "how long requests that are being answered have when it stops"),
  LOG_FORMAT(Kind.SETTING, "text|json", "text", "lines of the log: text, or a JSON object each"),

  DATA(
      Kind.SETTING,
      "DIR",
      "govsm-data",
      "the folder of the database (SQLite), for one portal at a time"),
  DATABASE(Kind.SETTING, "URL", "", "jdbc:postgresql://HOST:PORT/NAME in place of a folder"),
  DB_USER(Kind.SETTING, "NAME", "", "the user of that database"),
  DB_PASSWORD(Kind.SECRET, "PASSWORD", "", "the password of that user"),
  DB_PASSWORD_FILE(Kind.SETTING, "FILE", "", "the file with that password"),
  SIGNING_KEY(
      Kind.SETTING,
      "FILE",
      "",
      "the key that signs exports; without it signing.key in the folder of the database, with"
          + " PostgreSQL govsm-signing.key here; the same for all portals on one database"),
  BACKUP_FOLDER(Kind.SETTING, "DIR", "", "where a backup is written each day; without it none is"),
  BACKUP_AT(Kind.SETTING, "HH:MM", "02:00", "from when on, by the time of India"),
  BACKUP_KEEP(Kind.SETTING, "N", "14", "how many backups are kept, the newest"),

  STATELESS(
      Kind.SETTING,
      "",
      "",
      "answer only what needs no database: rules, questions, decisions, controls, processes;"
          + " nobody signs in, and nothing is kept"),
  NO_DEMO(
      Kind.SETTING,
      "",
      "",
      "leave an empty database empty; else the invented department 'demo' is loaded"),
  SECOND_FACTOR(
      Kind.SETTING,
      "required|offered",
      "required",
      "whether users who administer or sign with a password of the portal need a second factor"),
  OWNER(Kind.SETTING, "NAME", "", "who runs this portal, as it stands at the foot of every page"),
  CONTACT(
      Kind.SETTING,
      "ADDRESS",
      "",
      "where visitors write to: an e-mail address, or an address with https://"),
  REGISTERS(
      Kind.SETTING,
      "KIND=URL,...",
      "",
      "where numbers of suppliers are asked, such as GSTIN=https://...; nowhere without it"),
  OCDS_PREFIX(
      Kind.SETTING,
      "PREFIX",
      "",
      "publishes purchases, under the prefix that the Open Contracting Partnership gave, such as"
          + " ocds-abc123, or ocds-000000, which nobody is registered under; none"
          + " publishes nothing; without it ocds-000000 for the demonstration, else none"),

  OIDC_ISSUER(Kind.SETTING, "URL", "", "the provider where people sign in"),
  OIDC_CLIENT(Kind.SETTING, "ID", "", "the id that the portal has there"),
  OIDC_ROLES(Kind.SETTING, "FILE", "", "what the groups of the provider mean here"),
  OIDC_GROUPS_CLAIM(Kind.SETTING, "NAME", "groups", "the claim with the groups of a person"),
  OIDC_SECRET(Kind.SECRET, "SECRET", "", "the secret that the portal has there"),
  OIDC_SECRET_FILE(Kind.SETTING, "FILE", "", "the file with that secret"),

  MAIL(
      Kind.SETTING,
      "URL",
      "",
      "smtp://HOST:PORT, the server that takes mails to users; smtps:// for TLS from the start"),
  MAIL_FROM(Kind.SETTING, "ADDRESS", "", "the address that mails come from"),
  MAIL_DOMAINS(
      Kind.SETTING,
      "DOMAIN,...",
      "",
      "where addresses of users may be, such as gov.in,nic.in; anywhere without it"),
  MAIL_USER(Kind.SETTING, "NAME", "", "the user at that server, where it wants one"),
  MAIL_PASSWORD(Kind.SECRET, "PASSWORD", "", "the password of that user"),
  MAIL_PASSWORD_FILE(Kind.SETTING, "FILE", "", "the file with that password"),

  IMPORT(Kind.ONCE, "FILE", "", "import an export before the start, into an empty database"),
  SIGNED_BY(
      Kind.ONCE,
      "KEY",
      "",
      "the key of another installation (sha256:...) whose export is taken; nobody for one without"
          + " a signature, as former versions made them"),
  FOR_THE_RECORD(
      Kind.ONCE, "", "", "import an export that is broken as it is, to be looked at only"),
  RESET_DEMO(
      Kind.ONCE,
      "",
      "",
      "take 'demo' back to its beginning; refused where any other department is"),
  NEW_SETUP_TOKEN(Kind.ONCE, "", "", "print a one-time token for a new administrator, and end"),
  RESET_SECOND_FACTOR(Kind.ONCE, "USER", "", "take the second factor of a user away, and end"),
  MOVE_H2(Kind.ONCE, "", "", "move the database of a former version in --data over, and end"),
  REPAIR(
      Kind.ONCE,
      "",
      "",
      "make a database whole that is not, and end; with --import FILE, of an export"),
  ACCEPT_LOSS(
      Kind.ONCE,
      "",
      "",
      "with --repair: also where an event or a checkpoint is lost that no export has");

  /** Where an option may be given. */
  enum Kind {
    /** Holds as long as the portal runs: given anywhere. */
    SETTING,
    /** An act, done once: on the command line alone. */
    ONCE,
    /** Names the file, so it stands in none. */
    PLACE,
    /** Read from a file that holds nothing else, or from the environment. */
    SECRET
  }

  private static final String FILE = "_FILE";

  private final Kind kind;
  private final String value;
  private final String usual;
  private final String text;

  Option(Kind kind, String value, String usual, String text) {
    this.kind = kind;
    this.value = value;
    this.usual = usual;
    this.text = text;
  }

  /** The name in a file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name on the command line. */
  public String flag() {
    return "--" + key();
  }

  /** The name in the environment. */
  public String variable() {
    return "GOVSM_" + name();
  }

  /** What it is for, in a sentence without its end. */
  public String text() {
    return text;
  }

  /** The form of its value; empty for one that is only there or not. */
  public String value() {
    return value;
  }

  /** What holds where it is not given; empty for nothing. */
  public String usual() {
    return usual;
  }

  boolean isSwitch() {
    return value.isEmpty();
  }

  boolean isSecret() {
    return kind == Kind.SECRET;
  }

  /** Whether it may be given on the command line, where others on the machine can read it. */
  public boolean isFlag() {
    return kind != Kind.SECRET;
  }

  /** Whether it may be given in the environment. */
  public boolean isVariable() {
    return kind != Kind.ONCE;
  }

  /** Whether it may be given in a file with options. */
  public boolean isKey() {
    return kind == Kind.SETTING;
  }

  /** The option that names the file of this secret. */
  Option file() {
    return valueOf(name() + FILE);
  }

  static Optional<Option> ofFlag(String flag) {
    return all().stream().filter(one -> one.flag().equals(flag)).findFirst();
  }

  static Optional<Option> ofVariable(String variable) {
    return all().stream().filter(one -> one.variable().equals(variable)).findFirst();
  }

  static Optional<Option> ofKey(String key) {
    return all().stream().filter(one -> one.key().equals(key)).findFirst();
  }

  private static List<Option> all() {
    return Arrays.asList(values());
  }
}
