--
-- PostgreSQL database dump
--

\restrict 6kEeUx6irGdBcyn41FY7AYCE64qH54NyCEm3nJZZucvusS1lK1fpg4tewtPAUY9

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: organization; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA organization;


--
-- Name: refuse_change(); Type: FUNCTION; Schema: organization; Owner: -
--

CREATE FUNCTION organization.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'organization.audit is append-only; % was tried', tg_op;
end $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: audit; Type: TABLE; Schema: organization; Owner: -
--

CREATE TABLE organization.audit (
    at timestamp with time zone NOT NULL,
    bureau integer NOT NULL,
    detail jsonb,
    seal bytea
);


--
-- Name: bureau; Type: TABLE; Schema: organization; Owner: -
--

CREATE TABLE organization.bureau (
    id integer NOT NULL,
    name text NOT NULL,
    code text GENERATED ALWAYS AS (upper(name)) STORED
);


--
-- Name: TABLE bureau; Type: COMMENT; Schema: organization; Owner: -
--

COMMENT ON TABLE organization.bureau IS 'a bureau; {fn now()} and ''quotes'' ; mean nothing here';


--
-- Name: bureau_id_seq; Type: SEQUENCE; Schema: organization; Owner: -
--

ALTER TABLE organization.bureau ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME organization.bureau_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: names; Type: VIEW; Schema: organization; Owner: -
--

CREATE VIEW organization.names AS
 SELECT bureau.name
   FROM organization.bureau;


--
-- Name: flyway_schema_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.flyway_schema_history (
    installed_rank integer NOT NULL,
    version text,
    script text,
    checksum integer,
    success boolean
);


--
-- Data for Name: audit; Type: TABLE DATA; Schema: organization; Owner: -
--

COPY organization.audit (at, bureau, detail, seal) FROM stdin;
2025-12-31 15:00:00.000001+00	1	{"빈": null, "수": 1.50}	\\x00ff5c0a0d09
infinity	2	\N	\\x
\.


--
-- Data for Name: bureau; Type: TABLE DATA; Schema: organization; Owner: -
--

COPY organization.bureau (id, name) FROM stdin;
1	탭\t줄\n역빗금\\ \\N \\. 따옴표'" \r {d} $$ ? 끝
2	
3	\\.
\.


--
-- Data for Name: flyway_schema_history; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.flyway_schema_history (installed_rank, version, script, checksum, success) FROM stdin;
1	01	V01__organization.sql	1	t
\.


--
-- Name: bureau_id_seq; Type: SEQUENCE SET; Schema: organization; Owner: -
--

SELECT pg_catalog.setval('organization.bureau_id_seq', 3, true);


--
-- Name: audit audit_pkey; Type: CONSTRAINT; Schema: organization; Owner: -
--

ALTER TABLE ONLY organization.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (at);


--
-- Name: bureau bureau_name_key; Type: CONSTRAINT; Schema: organization; Owner: -
--

ALTER TABLE ONLY organization.bureau
    ADD CONSTRAINT bureau_name_key UNIQUE (name);


--
-- Name: bureau bureau_pkey; Type: CONSTRAINT; Schema: organization; Owner: -
--

ALTER TABLE ONLY organization.bureau
    ADD CONSTRAINT bureau_pkey PRIMARY KEY (id);


--
-- Name: flyway_schema_history flyway_schema_history_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pkey PRIMARY KEY (installed_rank);


--
-- Name: audit append_only; Type: TRIGGER; Schema: organization; Owner: -
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON organization.audit FOR EACH STATEMENT EXECUTE FUNCTION organization.refuse_change();


--
-- Name: audit audit_bureau_fkey; Type: FK CONSTRAINT; Schema: organization; Owner: -
--

ALTER TABLE ONLY organization.audit
    ADD CONSTRAINT audit_bureau_fkey FOREIGN KEY (bureau) REFERENCES organization.bureau(id);


--
-- PostgreSQL database dump complete
--

\unrestrict 6kEeUx6irGdBcyn41FY7AYCE64qH54NyCEm3nJZZucvusS1lK1fpg4tewtPAUY9

