# Starts PostgreSQL, says "ready", and stops it when standard input ends. That is when the programme that started this
# script has ended, in whatever way: the system closes its end of the pipe even after kill -9.
#
# $1 folder of PostgreSQL's programs, $2 data folder, $3 log file, $4 options of postgres;
# further words are put before each program (as whom it runs).
trap '' HUP INT TERM
unset KEEPER
programs=$1 data=$2 log=$3 options=$4
shift 4

"$@" "$programs/pg_ctl" -D "$data" -l "$log" -w -t 600 -o "$options" start </dev/null >/dev/null 2>&1 || exit 1
read -r server <"$data/postmaster.pid"
echo ready
exec >/dev/null 2>&1

read -r end

# Not a server that somebody else has started here since.
read -r now <"$data/postmaster.pid" && [ "$now" = "$server" ] || exit 0
"$@" "$programs/pg_ctl" -D "$data" -w -t 600 -m fast stop </dev/null
