export { OfflineLayout as default } from "@/app/_components/site/offline-layout";
