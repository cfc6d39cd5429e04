-- table release
select body ->> '$.ocid' as ocid, body ->> '$.id' as id, body ->> '$.date' as date, body
  from line

-- table release_tag
select r.ocid, r.id, t.value as tag
  from release r, json_each(r.body, '$.tag') t

-- table compiled
select r.value ->> '$.ocid' as ocid, r.value -> '$.compiledRelease' as body
  from package p, json_each(p.body, '$.records') r

-- table recorded
select r.value ->> '$.ocid' as ocid, e.value ->> '$.id' as id
  from package p, json_each(p.body, '$.records') r, json_each(r.value, '$.releases') e

-- table party
select c.ocid, p.value ->> '$.id' as id, p.value -> '$.roles' as roles
  from compiled c, json_each(c.body, '$.parties') p

-- table award
select c.ocid, a.value ->> '$.id' as id, a.value as body
  from compiled c, json_each(c.body, '$.awards') a

-- table award_supplier
select a.ocid, a.id as award, s.value ->> '$.id' as id
  from award a, json_each(a.body, '$.suppliers') s

-- table contract
select c.ocid, k.value ->> '$.id' as id, k.value ->> '$.awardID' as award, k.value as body
  from compiled c, json_each(c.body, '$.contracts') k

-- table payment
select k.ocid, k.id as contract, t.value ->> '$.id' as id, t.value ->> '$.date' as date,
       t.value ->> '$.payer.id' as payer, t.value ->> '$.payee.id' as payee,
       t.value -> '$.value.amount' as text
  from contract k, json_each(k.body, '$.implementation.transactions') t

-- table amount
select ocid, path, currency, type, text,
       cast(iif(instr(text, '.') = 0, text, substr(text, 1, instr(text, '.') - 1)) as integer) * 100
       + cast(substr(iif(instr(text, '.') = 0, '', substr(text, instr(text, '.') + 1)) || '00', 1, 2)
              as integer) as paise
  from (select c.ocid, t.fullkey as path, t.value ->> '$.currency' as currency,
               json_type(t.value, '$.amount') as type, t.value -> '$.amount' as text
          from compiled c, json_tree(c.body) t
         where t.type = 'object' and json_type(t.value, '$.amount') is not null
           and json_type(t.value, '$.amount') is not 'object')

-- table paid
select p.ocid, p.id,
       iif(p.payer in (select s.id from award_supplier s where s.ocid = p.ocid), -1, 1)
       * (cast(iif(instr(text, '.') = 0, text, substr(text, 1, instr(text, '.') - 1)) as integer) * 100
          + cast(substr(iif(instr(text, '.') = 0, '', substr(text, instr(text, '.') + 1)) || '00', 1, 2)
                 as integer)) as paise
  from payment p

-- ids of releases stand once
select id, count(*) from release group by id having count(*) > 1

-- a release has its day, its language and its tags
select ocid, id from release r
 where date is null or body ->> '$.language' is null or body ->> '$.initiationType' is not 'tender'
    or not exists (select 1 from release_tag t where t.id = r.id)

-- a record has the releases of the lines
select ocid, id from recorded where id not in (select id from release)
union all
select ocid, id from release where id not in (select id from recorded)

-- ids within a list stand once
select c.ocid, l.fullkey, e.value ->> '$.id'
  from compiled c, json_tree(c.body) l, json_each(l.value) e
 where l.type = 'array' and e.type = 'object' and e.value ->> '$.id' is not null
 group by c.ocid, l.fullkey, e.value ->> '$.id' having count(*) > 1

-- suppliers of awards are parties
select ocid, award, id from award_supplier s
 where not exists (select 1 from party p, json_each(p.roles) r
                    where p.ocid = s.ocid and p.id = s.id and r.value = 'supplier')

-- contracts have an award of their process
select ocid, id, award from contract k
 where not exists (select 1 from award a where a.ocid = k.ocid and a.id = k.award)

-- payers and payees are parties
select ocid, id, payer, payee from payment t
 where not exists (select 1 from party p where p.ocid = t.ocid and p.id = t.payer)
    or not exists (select 1 from party p where p.ocid = t.ocid and p.id = t.payee)

-- the buyer is a party
select ocid, body ->> '$.buyer.id' from compiled c
 where not exists (select 1 from party p, json_each(p.roles) r
                    where p.ocid = c.ocid and p.id = c.body ->> '$.buyer.id' and r.value = 'buyer')

-- the newest value of a contract is the compiled one
select k.ocid, k.id, k.body -> '$.value.amount', n.text
  from contract k,
       (select r.ocid, e.value ->> '$.id' as id, e.value -> '$.value.amount' as text,
               row_number() over (partition by r.ocid, e.value ->> '$.id'
                                  order by julianday(r.date) desc, r.rowid desc) as place
          from (select rowid, body ->> '$.ocid' as ocid, body ->> '$.date' as date, body
                  from line) r,
               json_each(r.body, '$.contracts') e
         where json_type(e.value, '$.value.amount') is not null) n
 where n.ocid = k.ocid and n.id = k.id and n.place = 1
   and n.text is not k.body -> '$.value.amount'

-- the newest value of an award is the compiled one
select a.ocid, a.id, a.body -> '$.value.amount', n.text
  from award a,
       (select r.ocid, e.value ->> '$.id' as id, e.value -> '$.value.amount' as text,
               row_number() over (partition by r.ocid, e.value ->> '$.id'
                                  order by julianday(r.date) desc, r.rowid desc) as place
          from (select rowid, body ->> '$.ocid' as ocid, body ->> '$.date' as date, body
                  from line) r,
               json_each(r.body, '$.awards') e
         where json_type(e.value, '$.value.amount') is not null) n
 where n.ocid = a.ocid and n.id = a.id and n.place = 1
   and n.text is not a.body -> '$.value.amount'

-- amounts are decimals with two places at most
select ocid, path, text from amount
 where type not in ('integer', 'real') or text like '%e%'
    or instr(text, '.') > 0 and length(text) - instr(text, '.') > 2

-- sums are in rupees
select ocid, path, currency from amount where currency is not 'INR'

-- days of payments are not after their release
select p.ocid, p.id, p.date from payment p
 where julianday(p.date) > (select max(julianday(r.date)) from release r where r.ocid = p.ocid)
