-- Who may enter, and what was done. Rights that come from a post stand in organization.term and organization.assignment.
create schema accounts;

-- A password with password_once_until was set by an administrator: whoever signs in with it chooses another one first,
-- and after that moment nobody signs in with it.
create table accounts.account (
    id                  uuid primary key,
    login               text not null unique check (login = lower(login)),
    password_hash       text,
    password_once_until timestamptz,
    display_name        text not null,
    person_id           uuid unique references organization.person,
    enabled             boolean not null default true,
    lang                text not null default 'ko' check (lang in ('ko', 'en')),
    text_size           text not null default 'normal' check (text_size in ('normal', 'large', 'largest')),
    contrast            text not null default 'normal' check (contrast in ('normal', 'high'))
);

-- Wrong passwords in a row, under names with an account and without: whoever tries names learns nothing from it.
create table accounts.wrong_password (
    login        text primary key check (login = lower(login)),
    in_a_row     int not null,
    last_at      timestamptz not null,
    closed_until timestamptz
);

-- Rights that no post carries: the offices that run the programme, executives, assessors, administrators.
create table accounts.grant_of_role (
    account_id uuid not null references accounts.account,
    role       text not null,
    from_date  date not null,
    to_date    date check (to_date > from_date),
    granted_by text not null,
    primary key (account_id, role, from_date)
);

-- What was seen and changed. Rows are only added; each carries the hash of the one before.
create table accounts.audit (
    seq      bigint primary key,
    at       timestamptz not null,
    account  text not null,
    address  text not null,
    action   text not null,
    subject  text not null,
    detail   text not null,
    previous text not null,
    hash     text not null unique
);

create function accounts.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'accounts.audit is append-only';
end $$;
create trigger append_only before update or delete or truncate on accounts.audit
    for each statement execute function accounts.refuse_change();

-- Spring Session
create table accounts.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index on accounts.spring_session (expiry_time);
create index on accounts.spring_session (principal_name);
create table accounts.spring_session_attributes (
    session_primary_id char(36) not null references accounts.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Passkeys, in the form Spring Security expects
create table accounts.user_entities (
    id           varchar(1000) primary key,
    name         varchar(100) not null unique,
    display_name varchar(200)
);
create table accounts.user_credentials (
    credential_id                varchar(1000) primary key,
    user_entity_user_id          varchar(1000) not null references accounts.user_entities (id),
    public_key                   bytea not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        varchar(1000) not null
);
