-- A document is found by its code, the first sixteen digits of the digest behind "sha256:".
create index certificate_by_code on certificate (substr(digest, 8, 16));
