package org.govsm.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Command line: the names of all options, how they are used, and what was given of them. */
final class CommandLine {

  static final String USAGE =
      """
      usage: java -jar govsm-portal.jar [--listen HOST:PORT] [--data DIR | --database URL]
               [--import FILE [--signed-by KEY] [--for-the-record]] [--signing-key FILE]
               [--no-demo | --reset-demo] [--new-setup-token] [--move-h2] [--repair [--accept-loss]]
               [--second-factor required|offered] [--reset-second-factor USER]
               [--public-url URL] [--allowed-hosts HOST,...] [--behind-proxy ADDRESS,...]
               [--owner NAME] [--contact ADDRESS] [--registers KIND=URL,...]
               [--ocds-prefix PREFIX]
               [--requests-per-second N] [--request-burst N] [--stateless]
               [--oidc-issuer URL --oidc-client ID --oidc-roles FILE
                [--oidc-secret-file FILE] [--oidc-groups-claim NAME]]
               [--mail smtp://HOST:PORT --mail-from ADDRESS [--mail-domains DOMAIN,...]]
        --listen    default 127.0.0.1:8080; port 0 takes a free one
        --data      the folder of the database, default govsm-data here; for one portal at a time
        --database  jdbc:postgresql://HOST:PORT/NAME instead, as GOVSM_DB_USER with GOVSM_DB_PASSWORD
        --import    an export (/api/v1/export), imported before the start into an empty database
        --stateless  answer only what needs no database: rules, questions, decisions, controls,
                    processes; nobody signs in, and nothing is kept
        --no-demo   leave an empty database empty; else the invented department 'demo' is loaded
        --reset-demo  take 'demo' back to its beginning; refused where any other department is
        --new-setup-token  print a one-time token for a new administrator, and end
        --second-factor  default required: users who administer or sign with a password of the portal
                    need one; offered: nobody must
        --reset-second-factor  take the second factor of a user away, and end
        --move-h2   move the database of a former version in --data DIR over, and end
        --signed-by  the key of another installation (sha256:...) whose export is taken; nobody for
                    one without a signature, as former versions made them
        --for-the-record  import an export that is broken as it is, to be looked at only
        --signing-key  the file of the key that signs exports, default signing.key in the folder of
                    the database, with PostgreSQL govsm-signing.key here; the same for all portals
        --repair    make a database whole that is not, and end; with --import FILE, of an export;
                    with --accept-loss also where an event or a checkpoint is lost that no export
                    has
        --public-url  https:// and the name under which people reach the portal through a proxy
        --allowed-hosts  more names that are answered
        --behind-proxy  addresses, or ranges as 10.0.0.0/8, of the proxies whose X-Forwarded-For
                    (the visitor's address) and X-Forwarded-Proto are believed
        --owner     who runs this portal, as it stands at the foot of every page
        --contact   where visitors write to: an e-mail address, or an address with https://
        --registers  where numbers of suppliers are asked, such as GSTIN=https://...; default nowhere
        --ocds-prefix  publishes purchases, under the prefix that the Open Contracting Partnership
                    gave, such as ocds-abc123, or ocds-000000, which nobody is registered under;
                    default: ocds-000000 for the demonstration, else none: publish no purchase
        --requests-per-second  of one address in the long run, default 50; 0 for no limit
        --request-burst  of one address at once, default 1000
        --mail      the server that takes mails to users, smtps:// for TLS from the start; needs
                    --public-url; signs in as GOVSM_MAIL_USER with GOVSM_MAIL_PASSWORD if set
        --mail-domains  where addresses of users may be, such as gov.in,nic.in; default anywhere
        --oidc-...  the provider where people sign in; its secret also as GOVSM_OIDC_SECRET
      See docs/security.md.\
      """;

  static final String LISTEN = "--listen";
  static final String DATA = "--data";
  static final String DATABASE = "--database";
  static final String IMPORT = "--import";
  static final String NO_DEMO = "--no-demo";
  static final String RESET_DEMO = "--reset-demo";
  static final String MOVE = "--move-h2";
  static final String REPAIR = "--repair";
  static final String ACCEPT_LOSS = "--accept-loss";
  static final String STATELESS = "--stateless";
  static final String KEY = "--signing-key";
  static final String SIGNED_BY = "--signed-by";
  static final String OWNER = "--owner";
  static final String CONTACT = "--contact";
  static final String REGISTERS = "--registers";
  static final String OCDS_PREFIX = "--ocds-prefix";
  static final String RECORD = "--for-the-record";

  private CommandLine() {}

  static Map<String, String> options(String... args) {
    Map<String, String> given = new HashMap<>();
    int at = 0;
    while (at < args.length) {
      String name = args[at++];
      boolean alone =
          List.of(NO_DEMO, RESET_DEMO, MOVE, REPAIR, RECORD, ACCEPT_LOSS, STATELESS).contains(name)
              || AccessOptions.ALONE.contains(name);
      boolean known =
          alone
              || List.of(
                      LISTEN,
                      DATA,
                      DATABASE,
                      IMPORT,
                      KEY,
                      SIGNED_BY,
                      OWNER,
                      CONTACT,
                      REGISTERS,
                      OCDS_PREFIX)
                  .contains(name)
              || AccessOptions.WITH_TEXT.contains(name)
              || MailOptions.WITH_TEXT.contains(name);
      if (!known || !alone && at == args.length) {
        throw new IllegalArgumentException(USAGE);
      }
      if (given.put(name, alone ? "" : args[at++]) != null) {
        throw new IllegalArgumentException(USAGE);
      }
    }
    return given;
  }
}
